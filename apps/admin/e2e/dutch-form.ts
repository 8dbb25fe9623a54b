import type { Locator, Page } from '@tandem/tooling-browser';
import { expect } from './staff.ts';

/** What was written in a form in Dutch has arrived on the server. */
export const expectKept = (page: Page): Promise<void> =>
  expect(
    page.getByRole('main').getByText(/^Ontwerp bewaard om \d{1,2}[.:]\d\d, vertrekkend van revisie \d+$/),
  ).toBeVisible();

/** Opens a section of a long form, by keyboard. */
export const openSection = (page: Page, title: string): Promise<void> =>
  page.getByRole('main').getByRole('button', { name: title, exact: true, expanded: false }).press('Enter');

/** Opens the line of a list in which `words` stand. */
export const unfold = (list: Locator, words: string): Promise<void> =>
  list.locator('summary').filter({ hasText: words }).first().press('Enter');

/** Publishes what was written, for a reason, by keyboard. */
export async function publishInDutch(page: Page, number: number, reason: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Waarom deze wijziging?' }).focus();
  await page.keyboard.type(reason);
  await page.getByRole('button', { name: `Revisie ${String(number)} publiceren` }).press('Enter');
  await expect(page.getByText(`Revisie ${String(number)} is gepubliceerd.`)).toBeVisible();
}
