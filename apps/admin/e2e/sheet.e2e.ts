import { expectAccessible, visit } from '@tandem/tooling-browser';
import type { Page } from '@tandem/tooling-browser';
import { readFile } from 'node:fs/promises';
import { insidePdf } from './pdf-file.ts';
import { expect, test } from './staff.ts';

const sheet = '/c/bruxelles/p/moveup/projects/sheet';

/** Downloads the sheet as a PDF in a language, and gives its name and what stands in it. */
async function downloaded(page: Page, language: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: `PDF en ${language}` }).press('Enter'),
  ]);
  const file = await readFile(await download.path());
  return { name: download.suggestedFilename(), starts: file.toString('latin1', 0, 5), inside: insidePdf(file) };
}

test('a sheet is printed in two languages, by somebody who reads in one', async ({ as }) => {
  const page = await as('coordinator');
  const document = page.getByRole('article');

  await test.step('it is read in one’s own language', async () => {
    await visit(page, '/c/bruxelles/p/moveup');
    await page.getByRole('main').getByRole('link', { name: 'Fiche projet' }).press('Enter');
    await expect(page).toHaveURL(new RegExp(`${sheet}$`));
    await expect(document).toHaveAttribute('lang', 'fr');
    await expect(document.getByRole('heading', { level: 1 })).toHaveText('MOVE’UP');
    await expect(document).toContainText('Équipe');
    await expectAccessible(page);
  });

  for (const [language, words] of [
    ['nl', 'néerlandais'],
    ['fr', 'français'],
  ] as const) {
    await test.step(`its PDF in ${words} can be read aloud`, async () => {
      const { name, starts, inside } = await downloaded(page, words);
      expect(name).toBe(`moveup-${language}.pdf`);
      expect(starts).toBe('%PDF-');
      expect(inside).toContain('/StructTreeRoot');
      expect(inside).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
      expect(inside).toMatch(new RegExp(`/Lang\\s*\\(${language}`));
      expect(inside).toContain('pdfuaid:part');
    });
  }

  await test.step('in the other language it speaks it throughout, and the page around it does not', async () => {
    await visit(page, `${sheet}?language=nl`);
    await expect(document).toHaveAttribute('lang', 'nl');
    await expect(document).toContainText('Projectfiche');
    await expect(document).toContainText('Team');
    await expect(document).not.toContainText('Fiche projet');
    await expect(document).not.toContainText('Équipe');
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('on paper there is the sheet and nothing else', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(document.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('link')).toHaveCount(0);
  });
});
