import { expectAccessible, visit } from '@tandem/tooling-browser';
import type { Page } from '@tandem/tooling-browser';
import { expect, test } from './staff.ts';

const home = '/c/charleroi';
const project = `${home}/p/activup`;
const inMenu = (page: Page) =>
  page.getByRole('navigation', { name: 'Menu principal' }).getByRole('link', { name: /^ACTIV’UP/ });

/** From the project to where it is retired, with a reason. All by keyboard. */
async function retire(page: Page): Promise<void> {
  await visit(page, `${project}/configuration`);
  await page.getByRole('button', { name: 'Archiver le projet' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Archiver ACTIV’UP/ });
  await dialog.getByRole('button', { name: /^Archiver ACTIV’UP/ }).press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Pourquoi est-il terminé ?' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('La subvention est terminée');
  await dialog.getByRole('button', { name: /^Archiver ACTIV’UP/ }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`${home}$`));
  await expect(page.getByRole('status').filter({ hasText: 'est archivé.' })).toBeVisible();
}

test('a project that is over leaves the menu, is found among the retired, and comes back as it was', async ({ as }) => {
  const page = await as('coordinator of Charleroi');

  await test.step('retired by mistake, it is back by one key', async () => {
    await retire(page);
    await expect(inMenu(page)).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText('C’est annulé : tout est comme avant.')).toBeVisible();
    await expect(inMenu(page)).toHaveCount(1);
  });

  await test.step('retired, its past can be read and nothing of it is changed', async () => {
    await retire(page);
    await page.getByRole('main').getByRole('link', { name: 'Projets archivés' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Projets archivés', level: 1 })).toBeVisible();
    const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^ACTIV’UP/ }) });
    await expect(row).toContainText('Sofia Échantillon l’a archivé le');
    await expect(row).toContainText('La subvention est terminée');
    await expectAccessible(page);
    await row.getByRole('link', { name: /^ACTIV’UP/ }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Ce projet est archivé' })).toBeVisible();
    await expectAccessible(page);
    await visit(page, `${project}/configuration/project`);
    await expect(page.getByText('sa configuration ne change plus').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Publier/ })).toHaveCount(0);
  });

  await test.step('and it is taken into use again', async () => {
    await page.getByRole('button', { name: /^Remettre en service/ }).press('Enter');
    await expect(page.getByText('est de nouveau en service, comme avant.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Ce projet est archivé' })).toBeHidden();
    await expect(inMenu(page)).toHaveCount(1);
    await visit(page, `${home}/retired`);
    await expect(page.getByRole('heading', { name: 'Aucun projet n’est archivé' })).toBeVisible();
    await expectAccessible(page);
  });
});
