import { expectAccessible, visit } from '@tandem/tooling-browser';
import { expect, test } from './staff.ts';

const tokens = '/c/bruxelles/settings/access-tokens';

test('a coordinator makes a token, a program uses it, and revoked it is refused', async ({
  as,
  tandem,
  playwright,
}) => {
  const page = await as('coordinator', { permissions: ['clipboard-read', 'clipboard-write'] });
  const program = await playwright.request.newContext({ baseURL: tandem.url });
  const call = (token: string) =>
    program.get('/api/trpc/core.project.list', {
      headers: { authorization: `Bearer ${token}`, 'tandem-centre': 'bruxelles' },
    });
  const row = page.getByRole('list', { name: 'Jetons d’accès' }).getByRole('listitem').filter({ hasText: 'Rapport' });
  let token = '';

  await test.step('from the menu to the form, by keyboard', async () => {
    await visit(page, '/c/bruxelles');
    await page.getByRole('link', { name: 'Réglages' }).press('Enter');
    await page.getByRole('main').getByRole('link', { name: 'Jetons d’accès' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jetons d’accès');
    await page.keyboard.press('c');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Créer un jeton');
  });

  await test.step('what is missing is said at once, each with a way to its field', async () => {
    await page.getByRole('button', { name: 'Créer le jeton' }).press('Enter');
    const summary = page.getByRole('group', { name: '3 réponses à corriger' });
    await expect(summary).toBeFocused();
    await summary.getByRole('link', { name: 'Écrivez à quoi sert le jeton.' }).press('Enter');
    await page.keyboard.type('Rapport mensuel');
    await page.getByRole('radio', { name: 'Certains' }).check();
    await page.getByRole('checkbox', { name: 'MOVE’UP' }).press('Space');
    await page.getByRole('checkbox', { name: 'Voir les projets', exact: true }).press('Space');
    const last = page.getByLabel('Dernier jour');
    await last.fill((await last.getAttribute('max')) ?? '');
    await expectAccessible(page);
  });

  await test.step('the token is shown once, and copied', async () => {
    await page.getByRole('button', { name: 'Créer le jeton' }).press('Enter');
    await expect(page.getByRole('group', { name: 'Gardez ce jeton maintenant' })).toBeFocused();
    token = await page.getByRole('textbox', { name: 'Jeton « Rapport mensuel »' }).inputValue();
    await page.getByRole('button', { name: 'Copier' }).press('Enter');
    await expect(page.getByText('Le jeton est copié.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);
    await expectAccessible(page);
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('link', { name: 'Aujourd’hui' }).click();
    await expect(page.getByRole('textbox', { name: 'Jeton « Rapport mensuel »' })).toHaveValue(token);
    await page.getByRole('button', { name: 'Je l’ai gardé' }).press('Enter');
    await expect(row).toContainText('Valable');
    await expect(row).toContainText('La plateforme : Voir les projets');
    await expect(row).toContainText('MOVE’UP');
    await expect(row).toContainText('jamais');
    await expect(page.getByRole('main')).not.toContainText(token);
  });

  await test.step('a program reads the projects with it, and nothing else', async () => {
    expect((await call(token)).status()).toBe(200);
    const people = await program.get('/api/trpc/people.person.list?input=%7B%7D', {
      headers: { authorization: `Bearer ${token}`, 'tandem-centre': 'bruxelles' },
    });
    expect(people.status()).toBe(403);
  });

  await test.step('it is revoked by its name, and the same call is refused', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Retirer Rapport mensuel' }).click();
    const dialog = page.getByRole('dialog', { name: 'Retirer le jeton « Rapport mensuel » ?' });
    await dialog.getByRole('button', { name: 'Annuler' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Retirer Rapport mensuel' })).toBeFocused();
    expect((await call(token)).status()).toBe(200);
    await page.getByRole('button', { name: 'Retirer Rapport mensuel' }).click();
    await dialog.getByRole('button', { name: 'Retirer « Rapport mensuel »' }).dblclick();
    await expect(page.getByText('Le jeton « Rapport mensuel » est retiré.')).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
    await expect(row).toContainText('Retiré par');
    await expect(row).toContainText('Marie Maquette');
    expect((await call(token)).status()).toBe(401);
  });
  await program.dispose();
});

test('who may not manage tokens does not meet them', async ({ as }) => {
  const page = await as('trainer');
  await visit(page, '/c/bruxelles');
  await expect(page.getByRole('link', { name: 'Aide et raccourcis' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Réglages' })).toHaveCount(0);
  await visit(page, tokens);
  await expect(page.getByRole('heading', { name: 'Cette page n’est pas pour votre rôle' })).toBeVisible();
});
