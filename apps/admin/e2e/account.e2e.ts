import { expectAccessible, visit } from '@tandem/tooling-browser';
import { expect, password, signIn, staff, test } from './staff.ts';

const account = '/c/bruxelles/settings/account';

test('somebody ends a sign-in that was left open, by keyboard, and it is closed at once', async ({
  browser,
  tandem,
}) => {
  const fresh = async () => {
    const context = await browser.newContext({ baseURL: tandem.url, locale: 'fr-BE' });
    const page = await context.newPage();
    await signIn(page, 'external-provider');
    return page;
  };
  const [mine, tablet] = [await fresh(), await fresh()];
  const rows = mine.getByRole('list', { name: 'Vos connexions' }).getByRole('listitem');

  await test.step('from the name in the menu to the account', async () => {
    await visit(mine, '/c/bruxelles');
    await mine.getByRole('link', { name: staff['external-provider'].name }).press('Enter');
    await expect(mine.getByRole('heading', { level: 1 })).toHaveText('Mon compte');
    await expect(rows.filter({ hasText: 'Cet appareil' })).toHaveCount(1);
    await expect(rows.first()).toContainText(/Chrome sur \w+/);
    await expectAccessible(mine);
  });

  await test.step('the newest of the others is ended', async () => {
    await rows
      .getByRole('button', { name: /^Fermer/ })
      .first()
      .press('Enter');
    await expect(mine.getByText('La connexion est fermée.')).toBeVisible();
    await expect(mine.getByRole('heading', { name: 'Vos connexions' })).toBeFocused();
    await visit(tablet, '/c/bruxelles');
    await expect(tablet.getByRole('heading', { level: 1 })).toHaveText('Se connecter');
    await visit(mine, account);
    await expect(mine.getByRole('heading', { level: 1 })).toHaveText('Mon compte');
  });

  await mine.context().close();
  await tablet.context().close();
});

test('a password is changed by who knows the present one; an account for trying keeps its own', async ({ as }) => {
  const page = await as('external-provider');
  await visit(page, account);
  const button = page.getByRole('button', { name: 'Changer le mot de passe' });
  await button.press('Enter');
  await expect(page.getByRole('group', { name: '2 réponses à corriger' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Mot de passe actuel' }).fill('pas le bon du tout');
  await page.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill('une phrase que je retiens');
  await button.press('Enter');
  await expect(page.getByRole('link', { name: 'Ce n’est pas le mot de passe actuel.' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Mot de passe actuel' }).fill(password);
  await page.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill('une phrase que je retiens');
  await button.press('Enter');
  await expect(page.getByRole('alert')).toContainText('C’est un compte d’essai');
});

test('name, language, light and single keys are one’s own to choose', async ({ as }) => {
  const page = await as('external-provider');
  const { name } = staff['external-provider'];
  await visit(page, account);

  await test.step('the name and the language hold on every device', async () => {
    await page.getByRole('textbox', { name: 'Nom' }).fill('Paul Autrement');
    await page.getByRole('radio', { name: 'Nederlands' }).check();
    await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
    await expect(page.getByText('Het is bewaard.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn account');
    await expect(page.getByRole('link', { name: 'Paul Autrement' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Naam' }).fill(name);
    await page.getByRole('radio', { name: 'Français' }).check();
    await page.getByRole('button', { name: 'Bewaren' }).press('Enter');
    await expect(page.getByRole('link', { name })).toBeVisible();
  });

  await test.step('the light changes at once, and follows the device again', async () => {
    await page.getByRole('radio', { name: 'Sombre' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByRole('radio', { name: 'Sombre' })).toBeChecked();
    await page.getByRole('radio', { name: 'Comme l’appareil' }).check();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  });

  await test.step('a single key opens nothing once they are switched off', async () => {
    const keys = page.getByRole('switch', { name: /touches seules/i });
    await keys.press('Space');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await keys.press('Space');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});
