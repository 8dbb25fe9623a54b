import { visit } from '@tandem/tooling-browser';
import type { Locator, Page } from '@tandem/tooling-browser';
import { expect } from './staff.ts';

/** The four marks, as they stand on the tiles. */
export type MarkWord = 'Présent·e' | 'En retard' | 'Justifiée' | 'Absent·e';

/** The lines of a session's attendance list. */
export const lines = (page: Page): Locator => page.getByRole('list', { name: 'Personnes' }).getByRole('listitem');

/** The line of one person. */
export const line = (page: Page, name: string): Locator => lines(page).filter({ hasText: name });

/** One tap with a finger on the tile of a mark. */
export const tap = (page: Page, name: string, mark: MarkWord): Promise<void> =>
  line(page, name).getByText(mark, { exact: true }).tap();

/** This mark, and no other, holds for the person. */
export const expectMark = (page: Page, name: string, mark: MarkWord): Promise<void> =>
  expect(line(page, name).getByRole('radio', { name: mark })).toBeChecked();

/** Every tap has arrived on the server. */
export async function expectArrived(page: Page): Promise<void> {
  await expect(lines(page).getByText('s’enregistre…')).toHaveCount(0);
  await expect(lines(page).getByText('attend le réseau')).toHaveCount(0);
}

/** From the centre's home to the list of a group that meets today. */
export async function openToday(page: Page, group: string): Promise<void> {
  await visit(page, '/c/bruxelles');
  await page.getByRole('list', { name: 'Séances d’aujourd’hui' }).getByRole('link', { name: group }).click();
  await expect(page.getByRole('heading', { name: new RegExp(`^${group}, séance \\d+ sur \\d+$`) })).toBeVisible();
}
