import { expectAccessible, visit } from '@tandem/tooling-browser';
import { askAtLength } from './api.ts';
import { expect, test } from './staff.ts';

const members = '/c/bruxelles/settings/members';
const chosen = 'une phrase que je retiens';

test('an administrator invites a colleague, who chooses a password and enters; then the colleague leaves', async ({
  as,
  page: outside,
  tandem,
}) => {
  const page = await as('administrator', { permissions: ['clipboard-read', 'clipboard-write'] });
  const pending = page.getByRole('list', { name: 'Liens en attente' }).getByRole('listitem');
  let link = '';

  await test.step('what is missing is said, each with a way to its field', async () => {
    await visit(page, members);
    await page.keyboard.press('c');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inviter un membre');
    await page.getByRole('button', { name: 'Préparer le lien' }).press('Enter');
    const summary = page.getByRole('group', { name: '3 réponses à corriger' });
    await expect(summary).toBeFocused();
    await expectAccessible(page);
    await summary.getByRole('link', { name: 'Écrivez le nom de la personne.' }).press('Enter');
    await page.keyboard.type('Karim Spécimen');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Karim@new.example');
    await page.getByRole('checkbox', { name: 'Formation' }).press('Space');
  });

  await test.step('the link is shown once, copied, and asked about before it is lost', async () => {
    await page.getByRole('button', { name: 'Préparer le lien' }).press('Enter');
    await expect(page.getByRole('group', { name: 'Envoyez ce lien à Karim Spécimen' })).toBeFocused();
    link = await page.getByRole('textbox', { name: 'Lien pour Karim Spécimen' }).inputValue();
    expect(link).toMatch(new RegExp(`^${tandem.url}/link/[\\w-]{43}$`));
    await page.getByRole('button', { name: 'Copier' }).press('Enter');
    await expect(page.getByText('Le lien est copié.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await expectAccessible(page);
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('link', { name: 'Aujourd’hui' }).click();
    await expect(page.getByRole('textbox', { name: 'Lien pour Karim Spécimen' })).toHaveValue(link);
    await page.getByRole('button', { name: 'Je l’ai copié' }).press('Enter');
    await expect(pending).toContainText(['karim@new.example']);
    await expectAccessible(page);
  });

  await test.step('whoever has the link chooses a password, sees it, and is in', async () => {
    await visit(outside, link);
    await expect(outside.getByRole('heading', { level: 1 })).toContainText('Bienvenue');
    await outside.getByRole('button', { name: 'Enregistrer et entrer' }).press('Enter');
    await expect(outside.getByRole('group', { name: '1 réponse à corriger' })).toBeFocused();
    const password = outside.getByRole('textbox', { name: 'Mot de passe' });
    await password.fill('court');
    await password.press('Enter');
    await expect(outside.getByRole('link', { name: 'Écrivez au moins 12 caractères.' })).toBeVisible();
    await expectAccessible(outside);
    await password.fill(chosen);
    await outside.getByRole('checkbox', { name: 'Montrer le mot de passe' }).press('Space');
    await expect(password).toHaveAttribute('type', 'text');
    await password.press('Enter');
    await expect(outside).toHaveURL(/\/c\/bruxelles$/);
    await expect(outside.getByText('Karim Spécimen')).toBeVisible();
  });

  await test.step('the link has served: it opens nothing more', async () => {
    await visit(outside, link);
    await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Ce lien ne fonctionne pas');
    await expectAccessible(outside);
  });

  await test.step('a lost password: a link for a new one ends what was open', async () => {
    await visit(page, members);
    await expect(pending).toHaveCount(0);
    await page.getByRole('link', { name: 'Karim Spécimen' }).press('Enter');
    await page.getByRole('button', { name: 'Préparer un lien' }).press('Enter');
    const reset = await page.getByRole('textbox', { name: 'Lien pour Karim Spécimen' }).inputValue();
    await page.getByRole('button', { name: 'Je l’ai copié' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Mot de passe perdu' })).toBeFocused();
    const elsewhere = await outside.context().browser()?.newContext({ baseURL: tandem.url, locale: 'fr-BE' });
    const again = await elsewhere?.newPage();
    if (!again) throw new Error('No second browser.');
    await visit(again, reset);
    await again.getByRole('textbox', { name: 'Mot de passe' }).fill('une toute autre phrase');
    await again.getByRole('button', { name: 'Enregistrer et entrer' }).press('Enter');
    await expect(again).toHaveURL(/\/c\/bruxelles$/);
    await visit(outside, '/c/bruxelles');
    await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Se connecter');
    await again.context().close();
  });

  await test.step('access is taken away, and the centre is closed', async () => {
    await page.getByRole('button', { name: 'Retirer l’accès', exact: true }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Retirer l’accès de Karim Spécimen ?' });
    await dialog.getByRole('button', { name: 'Retirer l’accès de Karim Spécimen' }).press('Enter');
    await expect(page.getByText('Karim Spécimen n’a plus accès au centre.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Karim Spécimen' })).toHaveCount(0);
  });
});

test('an address that has an account signs in and accepts; a link taken back opens nothing', async ({
  as,
  page: outside,
  tandem,
}) => {
  const page = await as('administrator');
  const invite = (email: string, name: string) =>
    askAtLength<{ readonly path: string }>(page, tandem.url, 'core.member.invite', {
      email,
      name,
      locale: 'nl',
      roles: ['auditor'],
      projects: null,
    });
  await visit(page, members);

  await test.step('the person signs in, comes back to the link in their own language and joins', async () => {
    const { path } = await invite('coordinatie.antwerpen@demo.example', 'Lotte Voorbeeld');
    await visit(outside, path);
    await expect(outside.getByRole('textbox', { name: 'Mot de passe' })).toHaveCount(0);
    await outside.getByRole('link', { name: 'Se connecter' }).press('Enter');
    await outside.getByRole('textbox', { name: 'Adresse e-mail' }).fill('coordinatie.antwerpen@demo.example');
    await outside.getByRole('textbox', { name: 'Mot de passe' }).fill('tandem-essai-2026');
    await outside.getByRole('button', { name: 'Se connecter' }).press('Enter');
    await expect(outside.getByRole('button', { name: /^Toetreden tot/ })).toBeVisible();
    await expectAccessible(outside);
    await outside.getByRole('button', { name: /^Toetreden tot/ }).press('Enter');
    await expect(outside).toHaveURL(/\/c\/bruxelles$/);
  });

  await test.step('a link that is taken back opens nothing', async () => {
    const { path } = await invite('personne@new.example', 'Personne Fictive');
    await visit(page, members);
    await page.getByRole('button', { name: 'Annuler le lien Personne Fictive' }).press('Enter');
    await expect(page.getByText('Le lien pour Personne Fictive ne fonctionne plus.')).toBeVisible();
    await visit(outside, path);
    await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet');
  });

  await test.step('and leaves the centre again', async () => {
    await visit(page, members);
    await page.getByRole('link', { name: 'Lotte Voorbeeld' }).press('Enter');
    await page.getByRole('button', { name: 'Préparer un lien' }).press('Enter');
    await expect(page.getByRole('alert')).toContainText('C’est un compte d’essai.');
    await page.getByRole('button', { name: 'Retirer l’accès', exact: true }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer l’accès de Lotte Voorbeeld' }).press('Enter');
    await expect(page.getByText('Lotte Voorbeeld n’a plus accès au centre.')).toBeVisible();
  });
});
