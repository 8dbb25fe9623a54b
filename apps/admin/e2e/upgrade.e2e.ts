import { expectAccessible, visit } from '@tandem/tooling-browser';
import { exported, fromOlderPlugin, imported } from './project-file.ts';
import { expect, test } from './staff.ts';

test('a coordinator takes over a newer version of the project, and decides what both have changed, by keyboard', async ({
  as,
  tandem,
}) => {
  const page = await as('coordinator');
  await visit(page, '/c/bruxelles');
  // Ten places in the older plugin, twelve in this one, fifteen in the centre; and half-days that only the plugin changed.
  await imported(page, tandem.url, fromOlderPlugin(await exported(page), 'older', { places: 15, lateMinutes: 30 }));
  const main = page.getByRole('main');

  await test.step('the project says calmly that it is there', async () => {
    await visit(page, '/c/bruxelles/p/older');
    const note = main.getByRole('group', { name: 'MOVE’UP 1.1.0 est là' });
    await expect(note).toContainText('1 valeur suit toute seule');
    await expect(note).toContainText('2 valeurs vous attendent');
    await note.getByRole('link', { name: 'Regarder' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mise à jour de MOVE’UP');
  });

  const places = page.getByRole('group', { name: 'Ateliers collectifs, Places par groupe' });
  const late = page.getByRole('group', { name: 'Ateliers collectifs, Retard habituel' });
  const apply = page.getByRole('button', { name: 'Passer à la version 1.1.0' });

  await test.step('it shows what comes along, and each conflict side by side', async () => {
    const along = page.getByRole('region', { name: 'Ce qui suit tout seul' });
    await expect(along.getByRole('deletion')).toContainText('6');
    await expect(along.getByRole('insertion')).toContainText('10');
    await expect(places).toContainText('Avant : 10');
    await expect(places.getByRole('radio', { name: 'Garder la nôtre 15' })).not.toBeChecked();
    await expect(places.getByRole('radio', { name: 'Prendre celle de MOVE’UP 1.1.0 12' })).not.toBeChecked();
    await expectAccessible(page);
  });

  await test.step('going on undecided leads to the first that is open', async () => {
    await apply.press('Enter');
    await expect(places.getByRole('radio').first()).toBeFocused();
    await expect(places).toContainText('Choisissez quelle valeur garder.');
    await page.keyboard.press('ArrowDown');
    await expect(places.getByRole('radio', { name: /^Prendre celle/ })).toBeChecked();
    await page.keyboard.press('ArrowUp');
    await expect(places.getByRole('radio', { name: /^Garder la nôtre/ })).toBeChecked();
  });

  await test.step('a value of one’s own is written in the field it belongs to', async () => {
    await apply.press('Enter');
    await expect(late.getByRole('radio').first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(late.getByRole('radio', { name: /^Écrire autre chose/ })).toBeChecked();
    await page.keyboard.press('Tab');
    await expect(late.getByRole('textbox', { name: 'Retard habituel' })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('20');
    await expect(page.getByText('Tout est décidé.')).toBeVisible();
  });

  await test.step('it is taken over once, with a reason', async () => {
    await apply.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Pourquoi maintenant ?' })).toBeFocused();
    await page.keyboard.type('Suivre le projet');
    await apply.dblclick();
    await expect(page.getByText('Version 1.1.0 en service, comme révision 2.')).toBeVisible();
    const list = page.getByRole('list', { name: 'Historique' }).getByRole('listitem');
    await expect(list).toHaveCount(2);
    await expect(list.first()).toContainText('Suivre le projet');
    await visit(page, '/c/bruxelles/p/older/configuration/workshops');
    await expect(page.getByRole('textbox', { name: 'Places par groupe' })).toHaveValue('15');
    await expect(page.getByRole('textbox', { name: 'Retard habituel' })).toHaveValue('20');
    await expect(page.getByRole('textbox', { name: 'Demi-jours par semaine' })).toHaveValue('10');
    await visit(page, '/c/bruxelles/p/older/configuration/upgrade');
    await expect(page.getByRole('group', { name: 'Le projet est à jour' })).toBeVisible();
  });
});

test('who may not publish is not asked about a newer version', async ({ as, tandem }) => {
  const marie = await as('coordinator');
  await visit(marie, '/c/bruxelles');
  await imported(marie, tandem.url, fromOlderPlugin(await exported(marie), 'older-still', {}));
  const ada = await as('administrator');
  await visit(ada, '/c/bruxelles/p/older-still');
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('MOVE’UP');
  await expect(ada.getByText('est là')).toHaveCount(0);
});
