import { expectAccessible, visit } from '@tandem/tooling-browser';
import { expect } from './staff.ts';
import { test } from './own-tandem.ts';

/** A centre before its first project: what the demo data hold of Brussels, taken out. */
const nothingYet = ['draft', 'module_instance', 'revision', 'project'].map(
  (table) => `delete from kernel_store.${table}`,
);

test('a new centre is led to what comes first, and can put that away', async ({ at }) => {
  const page = await at('coordinator', { statements: nothingYet });
  const steps = page.getByRole('region', { name: 'Pour commencer' });
  await expect(steps).toContainText('1 étape faite sur 3.');
  await expect(steps.getByRole('listitem').filter({ hasText: 'Ajouter une première personne' })).toContainText('Fait');
  await expectAccessible(page);
  await steps.getByRole('link', { name: 'Créer un premier projet' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nouveau projet');

  await page.goBack();
  await steps.getByRole('button', { name: 'Masquer' }).press('Enter');
  await expect(steps).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler' }).press('Enter');
  await expect(steps).toBeVisible();
  await steps.getByRole('button', { name: 'Masquer' }).press('Enter');
  await visit(page, '/c/bruxelles');
  await expect(page.getByRole('heading', { name: 'Projets', level: 2 }).last()).toBeVisible();
  await expect(steps).toHaveCount(0);
});
