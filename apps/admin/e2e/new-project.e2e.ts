import { expectAccessible, visit } from '@tandem/tooling-browser';
import { readFile } from 'node:fs/promises';
import { withoutDraft } from './api.ts';
import { exported } from './project-file.ts';
import { expect, test } from './staff.ts';
import { expectSaved } from './workshops-form.ts';

const asFile = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('a project is downloaded, and imported again after a look at what it would do', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, '/c/bruxelles/p/moveup/configuration');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger le projet' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^moveup.*\.json$/);
  const text = await readFile(await download.path(), 'utf8');
  const file = page.getByLabel('Fichier de projet');
  const preview = page.getByRole('region', { name: 'Ce que le fichier ferait' });

  await test.step('the name is taken: it says so, and nothing can be imported', async () => {
    await visit(page, '/c/bruxelles');
    await page.getByRole('link', { name: 'Nouveau projet' }).press('Enter');
    await page.getByRole('main').getByRole('link', { name: 'Importer un fichier' }).press('Enter');
    await file.setInputFiles(asFile('moveup.json', text));
    await expect(preview).toContainText('Il existe déjà un projet « moveup »');
    await expect(page.getByRole('button', { name: /^Importer/ })).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('another name: the dry run shows what comes, and it is imported once', async () => {
    await page.getByRole('textbox', { name: 'Nom dans l’adresse' }).fill('moveup-soir');
    await page.getByRole('button', { name: 'Voir ce que le fichier ferait' }).press('Enter');
    await expect(preview.getByRole('list', { name: 'Modules' })).toContainText('Ateliers collectifs');
    await expect(preview.getByRole('heading', { name: 'Ce que le fichier ferait' })).toBeFocused();
    await page.getByRole('textbox', { name: 'Pourquoi cette importation ?' }).fill('Un groupe du soir');
    await page.getByRole('button', { name: 'Importer comme nouveau projet' }).dblclick();
    await expect(page.getByText('Le projet « moveup-soir » est importé.')).toBeVisible();
    await expect(page).toHaveURL(/\/p\/moveup-soir$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('MOVE’UP');
  });
});

test('a file becomes the draft of a project', async ({ as, tandem }) => {
  const page = await as('coordinator');
  await withoutDraft(page, tandem.url);
  await visit(page, '/c/bruxelles/new/import?project=moveup');
  const file = await exported(page);
  const modules = file.modules.map((module) => ({ ...module, content: { ...module.content, lateMinutes: 25 } }));
  await page.getByLabel('Fichier de projet').setInputFiles(asFile('moveup.json', JSON.stringify({ ...file, modules })));
  const preview = page.getByRole('region', { name: 'Ce que le fichier ferait' });
  await expect(preview.getByRole('insertion')).toContainText('25');
  await page.getByRole('textbox', { name: 'Pourquoi cette importation ?' }).fill('Repris de l’autre antenne');
  await page.getByRole('button', { name: 'Importer comme brouillon' }).click();
  await expect(page.getByText('Le fichier est devenu le brouillon de « moveup ».')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Parties' })).toContainText('1 changement');
  await withoutDraft(page, tandem.url);
});

test('a file that cannot be right says so without being sent', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, '/c/bruxelles/new/import');
  const text = JSON.stringify(await exported(page), null, 2);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const file = page.getByLabel('Fichier de projet');

  await file.setInputFiles(asFile('half.json', text.slice(0, text.length / 2)));
  await expect(file).toHaveAccessibleDescription(/s’interrompt ou contient une erreur à la ligne \d+/);
  await file.setInputFiles(asFile('large.json', ' '.repeat(3 * 1024 * 1024)));
  await expect(file).toHaveAccessibleDescription(/Le fichier dépasse 2 Mo/);
  await file.setInputFiles(asFile('other.json', '{"name":"something-else"}'));
  await expect(file).toHaveAccessibleDescription(/Ce n’est pas un fichier de projet Tandem/);
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
  await expectAccessible(page);
});

test('what a file holds that this server cannot take is told with its place', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, '/c/bruxelles/new/import');
  const file = { ...(await exported(page)), slug: 'strange' };
  const [workshops] = file.modules;
  const modules = [{ ...workshops, content: { ...workshops?.content, places: 300 } }];
  await page
    .getByLabel('Fichier de projet')
    .setInputFiles(asFile('strange.json', JSON.stringify({ ...file, modules })));
  const preview = page.getByRole('region', { name: 'Ce que le fichier ferait' });
  await expect(preview).toContainText('workshops, Places par groupe : Mettez 200 ou moins.');
  await expect(page.getByRole('button', { name: /^Importer/ })).toHaveCount(0);
});

test('a project is copied under a name of its own', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, '/c/bruxelles/p/moveup/configuration');
  await page.getByRole('link', { name: 'Copier MOVE’UP' }).press('Enter');
  const make = page.getByRole('button', { name: 'Créer la copie' });
  await make.press('Enter');
  await expect(page.getByRole('textbox', { name: 'FR' })).toBeFocused();
  await expect(page.getByRole('group', { name: 'Nom du projet' })).toContainText('Écrivez le nom dans chaque langue');
  await page.keyboard.type('MOVE’UP l’été');
  await page.getByRole('textbox', { name: 'NL' }).fill('MOVE’UP in de zomer');
  const slug = page.getByRole('textbox', { name: 'Nom dans l’adresse' });
  await expect(slug).toHaveValue('move-up-l-ete');
  await slug.fill('moveup');
  await page.getByRole('textbox', { name: 'Pourquoi ce projet ?' }).fill('Deux mois d’été');
  await make.press('Enter');
  await expect(page.getByRole('alert')).toContainText('« moveup » existe déjà.');
  await slug.fill('moveup-ete');
  await expectAccessible(page);
  await make.dblclick();
  await expect(page.getByText('La copie est prête.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('MOVE’UP l’été');
  await expect(page.getByRole('navigation', { name: 'Menu principal' })).toContainText('MOVE’UP l’été');
});

test('a project is composed of modules without a plugin', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, '/c/bruxelles/new');
  await page.getByRole('link', { name: 'Composer un projet' }).press('Enter');
  await page.getByRole('textbox', { name: 'FR' }).fill('Table ouverte');
  await page.getByRole('textbox', { name: 'NL' }).fill('Open tafel');
  await page.getByRole('textbox', { name: 'Pourquoi ce projet ?' }).fill('Une demande du quartier');
  await page.getByRole('button', { name: 'Créer le projet' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Table ouverte');
  await page.getByRole('link', { name: 'Ajouter un module' }).press('Enter');

  await test.step('a module without its name is refused, and the way to mend leads to the field', async () => {
    await page.getByRole('textbox', { name: 'Pourquoi ce module ?' }).fill('Apprendre ensemble');
    await page.getByRole('combobox', { name: 'Quel module ?' }).selectOption({ label: 'Ateliers collectifs' });
    await page.getByRole('button', { name: 'Ajouter le module' }).press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    const title = page.getByRole('group', { name: 'Nom montré aux participants' });
    await title.getByRole('textbox', { name: 'FR' }).fill('Cuisine et français');
    await title.getByRole('textbox', { name: 'NL' }).fill('Koken en Frans');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ajouter le module' }).dblclick();
    await expect(page.getByText('Le module est ajouté.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Cuisine et français');
  });

  await test.step('a module without screens is configured like any other', async () => {
    await visit(page, page.url().replace(/[^/]*$/, 'add-module'));
    await page.getByRole('combobox', { name: 'Quel module ?' }).selectOption({ label: 'Suivi individuel' });
    const title = page.getByRole('group', { name: 'Nom montré aux participants' });
    await title.getByRole('textbox', { name: 'FR' }).fill('Un pas après l’autre');
    await title.getByRole('textbox', { name: 'NL' }).fill('Stap voor stap');
    await page.getByRole('textbox', { name: 'Pourquoi ce module ?' }).fill('Accompagner chaque personne');
    await page.getByRole('button', { name: 'Ajouter le module' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Un pas après l’autre');
    await page.getByRole('button', { name: 'Ajouter un frein' }).press('Enter');
    const obstacles = page.getByRole('group', { name: 'Freins travaillés dans le suivi' });
    await obstacles.getByRole('textbox', { name: 'FR' }).first().fill('Garde d’enfants');
    await obstacles.getByRole('textbox', { name: 'NL' }).first().fill('Kinderopvang');
    await expectSaved(page);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Table ouverte' }).first().click();
    await expect(page.getByRole('main')).toContainText('Un pas après l’autre');
    await expect(page.getByRole('main').getByRole('link', { name: /^Un pas après l’autre/ })).toHaveCount(0);
  });
});
