import type { Locator, Page } from '@tandem/tooling-browser';
import { expect } from './staff.ts';

/** Where the workshops of MOVE'UP are configured. */
export const workshopsForm = '/c/bruxelles/p/moveup/configuration/workshops';

/** The field with this label, asked or optional, with all that stands around its answer: origin, problems, the way back. */
export const field = (page: Page, label: string): Locator =>
  page
    .locator('.field')
    .filter({ has: page.getByRole('textbox', { name: new RegExp(`^${label}( .facultatif.)?$`, 'u') }) });

/** Writes over what stands in a field, as one does at a keyboard. */
export async function write(answer: Locator, text: string): Promise<void> {
  await answer.focus();
  await answer.press('ControlOrMeta+a');
  await answer.pressSequentially(text);
}

/** What was written has arrived on the server. */
export const expectSaved = (page: Page): Promise<void> =>
  expect(
    page.getByRole('main').getByText(/^Brouillon enregistré à \d{1,2}\.\d\d, à partir de la révision \d+$/),
  ).toBeVisible();
