import { visit } from '@tandem/tooling-browser';
import type { Page } from '@tandem/tooling-browser';
import { expect, test } from './staff.ts';

const home = '/c/bruxelles';
const palette = (page: Page) => page.getByRole('dialog', { name: 'Aller, chercher, agir' });
const line = (page: Page) => page.getByRole('combobox', { name: 'Chercher une personne, une page, une action' });
const options = (page: Page) => palette(page).getByRole('option');
/** The option that Enter would take, as a screen reader is told. */
const chosen = (page: Page) => palette(page).getByRole('option', { selected: true });

test('somebody goes to a person by a few letters of a name, without accents and without a mouse', async ({ as }) => {
  const page = await as('social-worker');
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await visit(page, home);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.endsWith('/palette'))).toEqual([]);

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('gaelle g');
  await expect(line(page)).toBeFocused();
  await expect(line(page)).toHaveValue('gaelle g');
  await expect(chosen(page)).toHaveText('Gaëlle Gabarit, 16 août 1983');
  await expect(line(page)).toHaveAttribute('aria-activedescendant', (await chosen(page).getAttribute('id')) ?? '');
  await expect(palette(page).getByRole('status')).toHaveText('1 résultat');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Gaëlle Gabarit' })).toBeVisible();
  await expect(palette(page)).toBeHidden();
});

test('arrows choose and go round, Escape closes, and the focus is back where it was', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, `${home}/p/moveup`);
  const tab = page.getByRole('link', { name: 'Moyens' });
  await tab.focus();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(options(page).filter({ hasText: 'Groupe du matin' })).toBeVisible();
  const first = await chosen(page).innerText();
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await expect(options(page).last()).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveText(first, { useInnerText: true });
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(tab).toBeFocused();

  await page.keyboard.press('ControlOrMeta+k');
  await line(page).fill('moveup prog');
  await expect(chosen(page)).toHaveText('Programme, MOVE’UP');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Programme · MOVE’UP · Tandem');

  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette(page).getByRole('group', { name: 'Vu récemment' }).getByRole('option')).toHaveText(['MOVE’UP']);
  await line(page).fill('xyzzy');
  await expect(palette(page).getByRole('status')).toHaveText('Rien ne correspond à « xyzzy ».');
  await page.keyboard.press('Enter');
  await expect(palette(page), 'nothing to take').toBeVisible();
});

test('what the page can do is offered, by its name and its key, and can be undone', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, `${home}/people`);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(chosen(page)).toHaveText('Ajouter une personne, Personnes C');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Nom' }).first().fill('Palette-Spécimen');
  await page.getByRole('textbox', { name: 'Prénom' }).fill('Ada');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('heading', { name: 'Ada Palette-Spécimen' })).toBeVisible();

  for (const step of ['taken back', 'left so']) {
    await page.keyboard.press('ControlOrMeta+k');
    await line(page).fill('archiver');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Ada Palette-Spécimen est dans les archives.').last()).toBeVisible();
    await expect(page.getByText('Ce dossier est archivé.')).toBeVisible();
    if (step === 'left so') break;
    await page.getByRole('status').getByRole('button', { name: 'Annuler' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Archiver' })).toBeVisible();
  }

  await page.keyboard.press('ControlOrMeta+k');
  await line(page).fill('ada palette');
  await expect(options(page), 'the name of the page is not the name of an action').toHaveCount(0);
});

test('each sees what the role allows', async ({ as }) => {
  const page = await as('external-provider');
  await visit(page, home);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(options(page).filter({ hasText: 'Aujourd’hui' })).toBeVisible();
  await expect(options(page).filter({ hasText: 'Réglages' })).toHaveCount(0);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/palette')),
    page.keyboard.press('Escape').then(() => page.keyboard.press('ControlOrMeta+k')),
  ]);
  const { finders } = (await answer.json()) as { readonly finders: readonly { readonly module: string }[] };
  expect(finders.map(({ module }) => module)).not.toContain('people');
  await line(page).fill('gabarit');
  await expect(palette(page).getByRole('status')).toHaveText('Rien ne correspond à « gabarit ».');
});

test('without network it says that a part is missing, and what is known still leads on', async ({ as }) => {
  const page = await as('social-worker');
  await visit(page, home);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(options(page).filter({ hasText: 'Groupe du matin' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.context().setOffline(true);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette(page).getByText('Une partie de la liste manque.').last()).toBeVisible();
  await expect(options(page).filter({ hasText: 'Personnes' })).toBeVisible();
  await page.context().setOffline(false);
});

test('on a telephone, by touch', { tag: '@phone' }, async ({ as }) => {
  const page = await as('trainer');
  await visit(page, home);
  await page.getByRole('button', { name: 'Chercher ou agir' }).tap();
  await line(page).fill('matin');
  const session = options(page).filter({ hasText: 'Groupe du matin' });
  const { height = 0 } = (await session.boundingBox()) ?? {};
  expect(height).toBeGreaterThanOrEqual(44);
  await session.tap();
  await expect(page.getByRole('heading', { name: /^Groupe du matin, séance \d+ sur \d+$/ })).toBeVisible();
});
