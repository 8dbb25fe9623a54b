import { expectAccessible, expectNoOverflow, visit } from '@tandem/tooling-browser';
import { expect, test } from './staff.ts';

test('from a screen to the page that helps, on to another page, and back, by keyboard alone', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, '/c/bruxelles/p/moveup/configuration/workshops');
  await page.getByRole('link', { name: 'Aide sur cette page' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changer un texte ou un nombre, et publier');
  await expect(page).toHaveTitle('Changer un texte ou un nombre, et publier · Aide et raccourcis · Tandem');
  await expectAccessible(page);

  await visit(page, '/c/bruxelles/help/history');
  await page.getByRole('link', { name: 'changez ce champ et publiez' }).press('Enter');
  await expect(page).toHaveURL(/\/help\/change-and-publish$/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('revenir en arrière');
});

test('the keys and the palette lead to the help of the page too', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, '/c/bruxelles/people');
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByRole('link', { name: 'Aide sur cette page' }).press('Enter');
  await expect(page).toHaveURL(/\/help\/people$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await visit(page, '/c/bruxelles');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('aide sur');
  await page.getByRole('option', { name: /Aide sur cette page/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/help\/sign-in$/);
});

test('the guide is searched as one types, in the reader’s language, and the address holds the search', async ({
  as,
  tandem,
}) => {
  const page = await as('coordinator');
  await visit(page, '/c/bruxelles/help');
  await page.keyboard.press('/');
  await page.keyboard.type('inscrire');
  const found = page.getByRole('list', { name: 'Pages trouvées' });
  await expect(found.getByRole('link').first()).toHaveText('Créer un groupe et inscrire des personnes');
  await expect(page).toHaveURL(/\/help\?search=inscrire$/);
  await expect(page.getByRole('searchbox')).toBeFocused();
  await found.getByRole('link').first().press('Enter');
  await expect(page).toHaveURL(/\/help\/enrol$/);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('inscrire');

  await page.getByRole('searchbox').fill('zzz');
  await expect(page.getByRole('group', { name: 'Aucune page ne parle de « zzz »' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Toutes les pages de l’aide' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Commencer', level: 2 })).toBeVisible();

  await page.context().addCookies([{ name: 'tandem-locale', value: 'nl', url: tandem.url }]);
  await visit(page, '/c/bruxelles/help?search=aanwezigheden');
  await expect(page.getByRole('link', { name: 'Aanwezigheden noteren op een tablet' })).toBeVisible();
});

test('a heading has an address, and a page that is not there says so', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, '/c/bruxelles/help/people#si-cela-ne-va-pas');
  await expect(page.getByRole('heading', { name: 'Si cela ne va pas' })).toBeInViewport();
  await page.goto('/c/bruxelles/help/README');
  await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
});

test('every page of the guide is drawn, with its picture, and fits a telephone', async ({ as }) => {
  const page = await as('auditor', { viewport: { width: 360, height: 740 } });
  await visit(page, '/c/bruxelles/help');
  const addresses = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(addresses.length).toBeGreaterThan(15);
  for (const address of addresses) {
    await visit(page, address);
    await expectNoOverflow(page);
    for (const picture of await page.getByRole('main').getByRole('img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(300);
    }
  }
});
