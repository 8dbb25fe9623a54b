import { expectAccessible, visit } from '@tandem/tooling-browser';
import { test } from './own-tandem.ts';
import { expect } from './staff.ts';

/** The workshops of MOVE'UP, stored by a Tandem that is newer than this one. */
const newer = `update kernel_store.revision set versions = jsonb_set(versions, '{chains,workshops}', '99')`;

test('a part that this server cannot read says why and what to do, and the rest goes on', async ({ at }) => {
  const page = await at('coordinator', { statements: [newer] });
  const card = page.getByRole('group', { name: 'Une partie du projet ne peut pas être lue' });

  await test.step('on the project, with the way out', async () => {
    await visit(page, '/c/bruxelles/p/moveup');
    await expect(card).toContainText('Enregistrée par un Tandem plus récent (version 99)');
    await expect(card).toContainText('Depuis le');
    await expect(card).toContainText('Les autres parties fonctionnent. Rien n’est perdu.');
    await expectAccessible(page);
  });

  await test.step('trying again says that nothing has changed', async () => {
    await card.getByRole('button', { name: 'Réessayer' }).press('Enter');
    await expect(page.getByText('Rien n’a changé : la partie ne peut toujours pas être lue.')).toBeVisible();
  });

  await test.step('the other parts of the configuration can be read, the broken one shows no form', async () => {
    await visit(page, '/c/bruxelles/p/moveup/configuration');
    await expect(card).toBeVisible();
    await page.getByRole('list', { name: 'Parties' }).getByRole('link', { name: 'Le projet' }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Code' })).toHaveValue('MOVE’UP');
    await expect(page.getByRole('textbox', { name: 'Code' })).toBeDisabled();
    await visit(page, '/c/bruxelles/p/moveup/configuration/workshops');
    await expect(card).toBeVisible();
    await expect(page.getByRole('form')).toHaveCount(0);
    await card.getByRole('link', { name: 'Choisir une révision' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Historique');
  });

  await test.step('home stands', async () => {
    await visit(page, '/c/bruxelles');
    await expect(page.getByRole('main').getByRole('link', { name: 'MOVE’UP' })).toBeVisible();
  });
});

test('a refused module shows what repairs it in the place of its screens', async ({ at }) => {
  const page = await at('coordinator', { refused: true });
  const card = page.getByRole('group', { name: 'Le module Ateliers collectifs est à l’arrêt.' });

  await test.step('on its screen', async () => {
    await visit(page, '/c/bruxelles/p/moveup/workshops');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette partie est à l’arrêt');
    await expect(card).toContainText('1 défaut a été trouvé dans ce module');
    await expectAccessible(page);
  });

  await test.step('in the settings, with where, what, why and how to mend', async () => {
    await card.getByRole('link', { name: 'Voir les modules' }).press('Enter');
    const row = page.getByRole('list', { name: 'Modules installés' }).getByRole('listitem');
    const refused = row.filter({ hasText: 'Ateliers collectifs' }).first();
    await expect(refused).toContainText('À l’arrêt');
    await expect(refused).toContainText('^9.0.0');
    await expect(refused).toContainText('Que faire');
    await expect(row.filter({ hasText: 'Personnes' }).first()).toContainText('Fonctionne');
    await expectAccessible(page);
  });

  await test.step('the other modules serve', async () => {
    await page.getByRole('link', { name: 'Personnes' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Personnes' })).toBeVisible();
  });
});
