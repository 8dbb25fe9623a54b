import { expectAccessible, visit } from '@tandem/tooling-browser';
import type { Locator, Page } from '@tandem/tooling-browser';
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

/** What the sheet says beside a term, line by line. */
const beside = async (document: Locator, term: string): Promise<readonly string[]> => {
  const detail = document.locator('dt', { hasText: new RegExp(`^${term}$`) }).locator('+ dd');
  const lines = detail.getByRole('listitem');
  await expect(detail).toBeVisible();
  return (await lines.count()) > 0 ? lines.allInnerTexts() : detail.allInnerTexts();
};

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

test('AU-14, AU-16, AU-19 the sheet tells for whom volunteering is, what it is for and what is talked about', async ({
  as,
}) => {
  const page = await as('coordinator of Charleroi');
  await visit(page, '/c/charleroi/p/activup/projects/sheet');
  const document = page.getByRole('article');
  await expect(document.getByRole('heading', { name: 'Bénévolat', level: 3 })).toBeVisible();
  expect(await beside(document, 'Causes de fragilité')).toEqual(['Culture', 'Langue', 'Santé']);
  expect(await beside(document, 'À quoi sert le bénévolat')).toEqual(['Insertion professionnelle, Strictement social']);
  expect(await beside(document, 'Thèmes d’échange')).toEqual(['La migration', 'L’enfance', 'Ici et ailleurs']);
  await expectAccessible(page);
});

test('AU-17, AU-20 the sheet tells who receives volunteers, and of what START is made', async ({ as }) => {
  const page = await as('coordinator of Charleroi');
  await visit(page, '/c/charleroi/p/activup/projects/sheet?language=nl');
  const document = page.getByRole('article');
  expect(await beside(document, 'Wie vrijwilligers opneemt')).toEqual(['Dienst van het centrum']);
  expect(await beside(document, 'Waaruit ze bestaat')).toEqual([
    'Individuele gesprekken – Vorm: Individueel',
    'Workshops – Vorm: In groep',
    'Sessies over het zelfbeeld – Vorm: In groep',
    'Specifieke opleiding voor socioprofessionele inschakeling – Vorm: In groep',
  ]);
});

test('AM-27 the sheet tells where outings go, to whoever may read it, in their own language', async ({ as }) => {
  const page = await as('coordinator of Antwerp');
  const document = page.getByRole('article');
  for (const [language, term, places] of [
    ['nl', 'Bestemmingen', ['Bibliotheek', 'Musea', 'Scholen']],
    ['fr', 'Destinations', ['Bibliothèque', 'Musées', 'Écoles']],
    ['en', 'Destinations', ['Library', 'Museums', 'Schools']],
  ] as const) {
    await visit(page, `/c/antwerpen/p/amie/projects/sheet?language=${language}`);
    expect(await beside(document, term)).toEqual(places);
  }
});
