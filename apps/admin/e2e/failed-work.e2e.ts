import { expectAccessible, visit } from '@tandem/tooling-browser';
import { failedWork } from './failed-work.ts';
import { test } from './own-tandem.ts';
import { expect, signIn } from './staff.ts';

test('an administrator tries again what failed, and it is done; another is given up with a reason', async ({ at }) => {
  const page = await at('administrator', { statements: [failedWork] });
  const list = page.getByRole('list', { name: 'Un par un' });
  const letters = list.getByRole('listitem');

  await test.step('from the settings to the list', async () => {
    await visit(page, '/c/bruxelles/settings');
    await page.getByRole('main').getByRole('link', { name: 'Ce qui n’a pas abouti' }).press('Enter');
    await expect(letters).toHaveCount(2);
    await expect(letters.first()).toContainText('Ateliers collectifs, après « person.archived » de Personnes');
    await expect(letters.first()).toContainText('après 8 essais');
    await expect(letters.first()).toContainText('TypeError');
    await expect(letters.first()).toContainText('K7Q2-');
    await expectAccessible(page);
  });

  await test.step('one is tried again, once', async () => {
    await letters
      .first()
      .getByRole('button', { name: /^Réessayer/ })
      .dblclick();
    await expect(page.getByText('Un travail repart.')).toBeVisible();
    await expect(letters).toHaveCount(1);
  });

  await test.step('the other is given up, with a reason', async () => {
    await letters
      .first()
      .getByRole('button', { name: /^Abandonner/ })
      .press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Abandonner ce travail ?' });
    await dialog.getByRole('button', { name: 'Abandonner' }).press('Enter');
    const reason = dialog.getByRole('textbox', { name: 'Pourquoi abandonner ?' });
    await expect(reason).toHaveAccessibleDescription(/Écrivez pourquoi/);
    await expect(reason).toBeFocused();
    await page.keyboard.type('La place a été libérée à la main');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Abandonner' }).press('Enter');
    await expect(page.getByText('Un travail abandonné.')).toBeVisible();
    await expect(page.getByRole('group', { name: 'Tout a abouti' })).toBeVisible();
  });
});

test('all of a kind are tried again together; a coordinator sees and leaves it to the administration', async ({
  at,
}) => {
  const page = await at('coordinator', { statements: [failedWork] });
  await visit(page, '/c/bruxelles/settings/failed-work');
  await expect(page.getByRole('list', { name: 'Un par un' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('button', { name: /Réessayer/ })).toHaveCount(0);
  await expect(page.getByText('L’administration peut réessayer ou abandonner.')).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, 'administrator');
  await visit(page, '/c/bruxelles/settings/failed-work');
  await page.getByRole('button', { name: /^Réessayer les 2/ }).press('Enter');
  await expect(page.getByText('2 travaux repartent.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Tout a abouti' })).toBeVisible();
});
