import { visit } from '@tandem/tooling-browser';
import { expect, password, signIn, staff, test } from './staff.ts';

const address = 'Adresse e-mail';
const secret = 'Mot de passe';
const enter = 'Se connecter';

test.describe('At the door', () => {
  test('a wrong password is told with what to do, and the address is kept', async ({ page }) => {
    await visit(page, '/sign-in');
    await page.getByLabel(address).fill(staff.coordinator.email);
    await page.getByLabel(secret).fill('pas celui-ci');
    await page.getByRole('button', { name: enter }).click();

    const refusal = page.getByRole('alert');
    await expect(refusal).toContainText('La connexion n’a pas réussi');
    await expect(refusal).toContainText('Vérifiez l’adresse, puis écrivez le mot de passe à nouveau.');
    await expect(page.getByLabel(address)).toHaveValue(staff.coordinator.email);
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test('empty answers are pointed at, one by one', async ({ page }) => {
    await visit(page, '/sign-in');
    await page.getByRole('button', { name: enter }).click();
    await expect(page.getByText('2 réponses à corriger')).toBeVisible();
    await page.getByRole('link', { name: 'Écrivez votre adresse e-mail.' }).click();
    await expect(page.getByLabel(address)).toBeFocused();
  });

  test('a coordinator signs in by keyboard alone and sees today', async ({ page }) => {
    await visit(page, '/');
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByLabel(address).focus();
    await page.keyboard.type(staff.coordinator.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');

    const project = page.getByRole('article', { name: 'MOVE’UP' });
    await expect(project.getByRole('link', { name: 'Groupe du matin', exact: true })).toBeVisible();
    await expect(project.getByRole('link', { name: 'Groupe de l’après-midi', exact: true })).toBeVisible();
    // A draft that other stories left says whose it is, too.
    await expect(page.getByText(staff.coordinator.name).first()).toBeVisible();
  });

  test('whoever follows a link is led there after signing in', async ({ page }) => {
    await visit(page, '/c/bruxelles/people?search=gabarit');
    await page.getByRole('link', { name: staff['social-worker'].name }).click();
    await page.getByRole('button', { name: enter }).click();
    await expect(page).toHaveURL('/c/bruxelles/people?search=gabarit');
    await expect(page.getByRole('link', { name: 'Gabarit Mohammed' })).toBeVisible();
  });

  test('a colleague of another centre stands under that centre, and works there', async ({ page }) => {
    await visit(page, '/sign-in');
    const hilde = page.getByRole('link', { name: 'Hilde Voorbeeld' });
    await expect(hilde).toBeHidden();
    await page.getByText('CPAS de Bruges').click();
    await hilde.click();
    await expect(page.getByLabel(address)).toHaveValue('coordinatie.brugge@demo.example');
    await expect(hilde).toBeVisible();
    await page.getByRole('button', { name: enter }).click();
    await expect(page).toHaveURL(/\/c\/brugge$/);
    await expect(page.getByRole('link', { name: 'Lopende reeks', exact: true }).first()).toBeVisible();
  });

  test('leaving ends it: the way back leads to the door', async ({ page }) => {
    await signIn(page, 'trainer');
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page.getByRole('heading', { name: enter })).toBeVisible();
    await visit(page, '/c/bruxelles/people');
    await expect(page).toHaveURL(/\/sign-in\?to=/);
    await page.goBack();
    await expect(page.getByRole('heading', { name: enter })).toBeVisible();
  });
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the door opens, a page is read, and one leaves', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByLabel(address).fill(staff.coordinator.email);
    await page.getByLabel(secret).fill('pas celui-ci');
    await page.getByRole('button', { name: enter }).click();
    await expect(page.getByText('La connexion n’a pas réussi')).toBeVisible();

    await page.getByText('CPAS d’Anvers').click();
    await expect(page.getByRole('link', { name: 'Lotte Voorbeeld' })).toBeVisible();
    await page.getByRole('link', { name: staff.coordinator.name }).click();
    await page.getByRole('button', { name: enter }).click();
    await expect(page.getByRole('link', { name: 'Groupe du matin' })).toBeVisible();

    await page.goto('/c/bruxelles/people');
    await page.getByLabel('Chercher une personne').fill('specimen');
    await page.getByRole('button', { name: 'Chercher', exact: true }).click();
    await expect(page.getByRole('link', { name: /Spécimen/ }).first()).toBeVisible();

    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page.getByRole('heading', { name: enter })).toBeVisible();
  });
});
