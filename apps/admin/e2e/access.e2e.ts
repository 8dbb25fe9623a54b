import { reload, visit } from '@tandem/tooling-browser';
import { withoutDraft } from './api.ts';
import { expectArrived } from './session-list.ts';
import { expect, password, signIn, staff, test } from './staff.ts';
import { expectSaved, workshopsForm, write } from './workshops-form.ts';

const notForYou = 'Cette page n’est pas pour votre rôle';

test('an external provider keeps the attendance, and sees no files', async ({ as }) => {
  const page = await as('external-provider');
  await visit(page, '/c/bruxelles');
  const menu = page.getByRole('navigation', { name: 'Menu principal' });
  await expect(menu.getByRole('link', { name: 'Aujourd’hui' })).toBeVisible();
  await expect(menu.getByRole('link', { name: 'Personnes' })).toHaveCount(0);

  await test.step('what the role does not open says why, and what to do', async () => {
    for (const address of ['/c/bruxelles/people', '/c/bruxelles/p/moveup/workshops', workshopsForm]) {
      await visit(page, address);
      await expect(page.getByRole('heading', { name: notForYou })).toBeVisible();
      await expect(page.getByText('demandez l’accès à la coordination')).toBeVisible();
    }
  });

  await test.step('from the project one comes to the sessions, not to closed doors', async () => {
    await page.getByRole('link', { name: 'Aller à l’accueil' }).click();
    await page
      .getByRole('list', { name: 'Séances d’aujourd’hui' })
      .getByRole('link', { name: 'Groupe de l’après-midi' })
      .click();
    const last = page.getByRole('list', { name: 'Personnes' }).getByRole('listitem').last();
    await last.getByText('Présent·e', { exact: true }).click();
    await expect(last.getByRole('radio', { name: 'Présent·e' })).toBeChecked();
    await expect(page.getByRole('button', { name: 'Inscrire' })).toHaveCount(0);
    await expectArrived(page);
    await page.getByRole('link', { name: 'Retour' }).click();
    await expect(page.getByRole('heading', { name: 'Séances du jour' })).toBeVisible();
  });
});

test('an auditor reads everything and changes nothing', async ({ as }) => {
  const page = await as('auditor');

  await test.step('the configuration is shown, and says that it is only shown', async () => {
    await visit(page, workshopsForm);
    await expect(page.getByText('Votre rôle ne permet pas de la changer.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Places par groupe' })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Ajouter un domaine' })).toBeDisabled();
    await expect(page.getByRole('button', { name: /^Publier/ })).toHaveCount(0);
  });

  await test.step('files are read, without the national number', async () => {
    await visit(page, '/c/bruxelles/people?search=gabarit');
    await expect(page.getByRole('link', { name: 'Ajouter une personne' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Gabarit Mohammed' }).click();
    await expect(page.getByText('Numéro national')).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Modifier' })).toHaveCount(0);
    await visit(page, `${page.url()}/edit`);
    await expect(page.getByRole('heading', { name: notForYou })).toBeVisible();
  });

  await test.step('so are attendance lists', async () => {
    await visit(page, '/c/bruxelles/p/moveup/workshops/sessions');
    await page.getByRole('link', { name: 'Groupe du matin' }).click();
    for (const mark of await page.getByRole('radio').all()) await expect(mark).toBeDisabled();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

test('another centre’s address is refused like one that does not exist', async ({ as }) => {
  const page = await as('coordinator');
  for (const address of [
    '/c/gent',
    '/c/gent/people',
    '/c/bruxelles/p/another-project',
    '/c/bruxelles/people/of-nobody',
  ]) {
    await visit(page, address);
    await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' }), address).toBeVisible();
    await expect(page.getByText('Vérifiez l’adresse, ou partez de l’accueil.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Aller à l’accueil' })).toBeVisible();
  }
});

test.describe('A session that ends while somebody writes', () => {
  test('the file keeps what was typed; after signing in elsewhere it is saved', async ({ as }) => {
    const page = await as('social-worker');
    await visit(page, '/c/bruxelles/people/new');
    await page.getByRole('textbox', { name: 'Nom' }).first().fill('Patience-Spécimen');
    await page.getByRole('textbox', { name: 'Prénom' }).fill('Selam');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Votre session est terminée. Connectez-vous à nouveau')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Prénom' })).toHaveValue('Selam');

    await signIn(await page.context().newPage(), 'social-worker');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('heading', { name: 'Selam Patience-Spécimen' })).toBeVisible();
  });

  test('the draft waits, and goes on after signing in', async ({ as, tandem }) => {
    const page = await as('coordinator');
    await withoutDraft(page, tandem.url);
    await visit(page, workshopsForm);
    await page.context().clearCookies();
    await write(page.getByRole('textbox', { name: 'Retard habituel' }), '35');
    const trouble = page.getByRole('alert');
    await expect(trouble).toContainText('ce que vous avez écrit est gardé');

    const [door] = await Promise.all([
      page.context().waitForEvent('page'),
      trouble.getByRole('link', { name: 'Se connecter' }).click(),
    ]);
    await door.getByRole('textbox', { name: 'Adresse e-mail' }).fill(staff.coordinator.email);
    await door.getByRole('textbox', { name: 'Mot de passe' }).fill(password);
    await door.getByRole('button', { name: 'Se connecter' }).click();
    await expect(door.getByRole('heading', { name: 'Ateliers collectifs' })).toBeVisible();

    await trouble.getByRole('button', { name: 'Réessayer' }).click();
    await expectSaved(page);
    await reload(page);
    await expect(page.getByRole('textbox', { name: 'Retard habituel' })).toHaveValue('35');
  });
});
