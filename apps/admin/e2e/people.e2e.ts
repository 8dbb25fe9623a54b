import { visit } from '@tandem/tooling-browser';
import type { Page } from '@tandem/tooling-browser';
import { expect, test } from './staff.ts';

const list = '/c/bruxelles/people';
const rows = (page: Page) =>
  page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('link') });
const answer = (page: Page, label: string) => page.getByRole('textbox', { name: label });

/** Fills in the form of a new person as far as it is given, and saves. */
async function enter(page: Page, lastName: string, firstName: string): Promise<void> {
  await visit(page, `${list}/new`);
  await answer(page, 'Nom').first().fill(lastName);
  await answer(page, 'Prénom').fill(firstName);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
}

test('people are found by the beginning of a name, accents and apostrophes aside', async ({ as }) => {
  const page = await as('social-worker');
  await enter(page, 'D’Hondt-Spécimen', 'Nguyễn');
  await expect(page.getByRole('heading', { name: 'Nguyễn D’Hondt-Spécimen' })).toBeVisible();

  await visit(page, list);
  const search = page.getByRole('searchbox', { name: 'Chercher une personne' });
  for (const typed of ["d'hondt", 'D’HONDT', 'nguyen d', 'd hondt specimen']) {
    await search.fill('');
    await expect(rows(page)).toHaveCount(50);
    await search.fill(typed);
    await expect(rows(page), typed).toHaveCount(1);
    await expect(page.getByRole('link', { name: 'D’Hondt-Spécimen Nguyễn' })).toBeVisible();
  }

  await search.fill('personne de ce nom');
  await expect(page.getByText('Personne ne correspond à « personne de ce nom »')).toBeVisible();
  await page.getByRole('link', { name: 'Effacer la recherche' }).click();
  await expect(rows(page)).toHaveCount(50);
});

test('the list goes on, and comes back as it was from a file', async ({ as }) => {
  const page = await as('trainer');
  await visit(page, list);
  await expect(page.getByText('50 personnes montrées')).toBeVisible();
  await page.getByRole('link', { name: 'Montrer la suite' }).click();
  await expect(page.getByText(/^[67]\d personnes montrées$/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Montrer la suite' })).toBeHidden();

  await visit(page, `${list}?search=gabarit`);
  await page.getByRole('link', { name: 'Gabarit Mohammed' }).click();
  await expect(page.getByRole('heading', { name: 'Mohammed Gabarit' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('gabarit');
  await expect(page.getByRole('link', { name: 'Gabarit Mohammed' })).toBeVisible();
});

test('a new person: what is wrong is told at its field, and nothing typed is lost', async ({ as }) => {
  const page = await as('social-worker');
  await visit(page, list);
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { name: 'Ajouter une personne' })).toBeVisible();
  const number = answer(page, 'Numéro national');
  const born = answer(page, 'Date de naissance');

  await test.step('two mistakes, two lines that lead to them', async () => {
    await answer(page, 'Nom').first().fill('Exemple-Essai');
    await answer(page, 'Prénom').fill('Lina');
    await born.fill('31/02/1990');
    await number.fill('90.03.00-950-00');
    await page.keyboard.press('ControlOrMeta+Enter');
    const summary = page.getByRole('group', { name: '2 réponses à corriger' });
    await expect(summary).toBeFocused();
    await summary.getByRole('link', { name: /^Numéro national/ }).press('Enter');
    await expect(number).toBeFocused();
    await expect(number).toHaveAccessibleDescription(/Comparez les 11 chiffres avec le document/);
    await expect(born).toHaveAccessibleDescription(/Cette date n’existe pas/);
    await expect(answer(page, 'Prénom')).toHaveValue('Lina');
    await expect(number).toHaveValue('90.03.00-950-00');
  });

  await test.step('leaving asks first', async () => {
    page.once('dialog', (question) => void question.dismiss());
    await page.getByRole('link', { name: 'Aujourd’hui' }).click();
    await expect(answer(page, 'Prénom')).toHaveValue('Lina');
  });

  await test.step('mended, it is saved: only the month of birth is known', async () => {
    await born.fill('03/1990');
    await number.fill('90.03.00-950-88');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Le dossier de Lina Exemple-Essai est enregistré.')).toBeVisible();
    await expect(page.getByRole('definition').filter({ hasText: 'mars 1990' })).toContainText('ans');
  });

  await test.step('the national number is shown on request, which is written down', async () => {
    await expect(page.getByText('Enregistré, masqué')).toBeVisible();
    const show = page.getByRole('button', { name: 'Montrer' });
    await expect(show).toHaveAccessibleDescription('Qui montre ce numéro est noté.');
    await show.click();
    await expect(page.getByText('90.03.00-950.88')).toBeVisible();
    await page.getByRole('button', { name: 'Masquer' }).click();
    await expect(page.getByText('Enregistré, masqué')).toBeVisible();
  });

  await test.step('a second file with the same number leads to the first', async () => {
    await visit(page, `${list}/new`);
    await answer(page, 'Nom').first().fill('Exemple-Double');
    await number.fill('90030095088');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Ce numéro national est déjà celui d’une autre personne du centre.')).toBeVisible();
    page.once('dialog', (question) => void question.accept());
    await page.getByRole('link', { name: 'Ouvrir le dossier de cette personne' }).click();
    await expect(page.getByRole('heading', { name: 'Lina Exemple-Essai' })).toBeVisible();
  });
});

test('a file is changed, archived, and taken back', async ({ as }) => {
  const page = await as('coordinator');
  await enter(page, 'Archive-Spécimen', 'Wout');
  await page.getByRole('link', { name: 'Modifier' }).click();
  await page.getByRole('combobox', { name: 'Langue de contact' }).selectOption('Néerlandais');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('definition').filter({ hasText: 'néerlandais' })).toBeVisible();

  await page.getByRole('button', { name: 'Archiver' }).click();
  await expect(page.getByText('Wout Archive-Spécimen est dans les archives.')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).press('Enter');
  await expect(page.getByText('C’est annulé : tout est comme avant.')).toBeVisible();

  await page.getByRole('button', { name: 'Archiver' }).press('Enter');
  await expect(page.getByText('Ce dossier est archivé.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: 'Archiver' })).toBeVisible();

  await page.getByRole('button', { name: 'Archiver' }).click();
  await expect(page.getByText('Ce dossier est archivé.')).toBeVisible();
  await visit(page, `${list}?search=archive`);
  await expect(page.getByText('Personne ne correspond à « archive »')).toBeVisible();
  await page.getByRole('link', { name: 'Voir les personnes archivées' }).click();
  await page.getByRole('link', { name: 'Archive-Spécimen Wout' }).click();
  await page.getByRole('button', { name: 'Restaurer' }).click();
  await expect(page.getByRole('button', { name: 'Archiver' })).toBeVisible();
});

test('names are text, whatever is in them', async ({ as }) => {
  const page = await as('social-worker');
  let asked = false;
  page.on('dialog', (question) => {
    asked = true;
    void question.dismiss();
  });
  for (const [lastName, firstName] of [
    ['عبد الله', 'محمد'],
    ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>'],
    ['Zoë 👩🏽‍🏫 de ’t Hof', 'Ro\'bert"); --'],
  ] as const) {
    await enter(page, lastName, firstName);
    await expect(page.getByRole('heading', { name: `${firstName} ${lastName}`, exact: true })).toBeVisible();
    await visit(page, `${list}?search=${encodeURIComponent(lastName)}`);
    await expect(page.getByRole('link', { name: `${lastName} ${firstName}`, exact: true })).toBeVisible();
  }
  expect(asked).toBe(false);
});
