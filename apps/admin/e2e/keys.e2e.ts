import { visit } from '@tandem/tooling-browser';
import type { Page } from '@tandem/tooling-browser';
import { expect, test } from './staff.ts';

const home = '/c/bruxelles';
const list = (page: Page) => page.getByRole('dialog', { name: 'Raccourcis clavier' });
/** The keys in the list, and what they do. */
const rows = async (page: Page): Promise<readonly string[]> => {
  const told = await list(page).locator('dt').allInnerTexts();
  const does = await list(page).getByRole('definition').allInnerTexts();
  return told.map((keys, place) => `${keys}: ${does[place]}`.replace(/\s+/g, ' '));
};

test('the list of keys is that of the page one is on', async ({ as }) => {
  const page = await as('coordinator');
  const everywhere = ['Ctrl K: Chercher ou agir', 'g t: Aujourd’hui', 'g p: Personnes'];
  const after = [
    'Ctrl Z: Annuler la dernière action, tant que son message est affiché',
    '?: Cette liste',
    'Échap: Fermer ; le focus revient',
  ];

  await visit(page, `${home}/people`);
  await page.keyboard.press('?');
  expect(await rows(page)).toEqual([
    ...everywhere,
    'c: Ajouter une personne',
    '/: Chercher dans la liste',
    'j: Ligne suivante',
    'k: Ligne précédente',
    ...after,
  ]);
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();

  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { name: 'Ajouter une personne' })).toBeVisible();
  await page.keyboard.press('?');
  expect(await rows(page)).toEqual([...everywhere, 'Ctrl S: Enregistrer maintenant', 'Ctrl Entrée: Envoyer', ...after]);
  await page.keyboard.press('Escape');
});

test('letters are letters while one types, and nothing at all once they are switched off', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, `${home}/people`);
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Chercher une personne' });
  await expect(search).toBeFocused();
  await page.keyboard.type('?cgp/jk');
  await expect(search).toHaveValue('?cgp/jk');
  await expect(list(page)).toBeHidden();

  await search.fill('');
  await search.blur();
  await page.keyboard.press('?');
  await list(page)
    .getByRole('switch', { name: /^Utiliser les touches seules/ })
    .press('Space');
  expect(await rows(page)).toEqual([
    'Ctrl K: Chercher ou agir',
    'Ctrl Z: Annuler la dernière action, tant que son message est affiché',
    'Échap: Fermer ; le focus revient',
  ]);
  await page.keyboard.press('Escape');
  for (const key of ['c', '?', 'g', 'p', '/']) await page.keyboard.press(key);
  await expect(list(page)).toBeHidden();
  await expect(search).not.toBeFocused();
  await expect(page).toHaveURL(/\/people(\?.*)?$/);

  await page.keyboard.press('ControlOrMeta+k');
  const keys = page.getByRole('option', { name: 'Raccourcis clavier' });
  await expect(keys, 'its key is not shown either').toHaveText('Raccourcis clavier');
  await keys.click();
  await list(page)
    .getByRole('switch', { name: /^Utiliser les touches seules/ })
    .press('Space');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog dt'), 'closed for good').toHaveCount(0);
  await page.keyboard.press('?');
  await expect(list(page)).toBeVisible();
});
