import { reload, visit } from '@tandem/tooling-browser';
import { withoutDraft } from './api.ts';
import { expect, test } from './staff.ts';
import { expectSaved, field, workshopsForm, write } from './workshops-form.ts';

const centreSays = 'Ce centre';
const projectSays = 'Projet MOVE’UP';

test('a coordinator changes how the workshops run, publishes it, and it holds', async ({ as, tandem }) => {
  const page = await as('coordinator');
  await withoutDraft(page, tandem.url);
  const main = page.getByRole('main');
  const revision = page.getByRole('complementary');
  const places = page.getByRole('textbox', { name: 'Places par groupe' });
  const domains = page.getByRole('group', { name: 'Freins travaillés en atelier' });
  const announced = domains.getByRole('status');
  const inDutch = page.getByRole('group', { name: 'Démarches en ligne' }).getByRole('textbox', { name: 'NL' });

  await test.step('from today’s home to the form, by keyboard', async () => {
    await visit(page, '/c/bruxelles');
    await expect(main.getByRole('list', { name: 'Séances d’aujourd’hui' }).getByRole('link')).toHaveCount(2);
    await expect(main.getByRole('list', { name: 'Listes à fermer' }).getByRole('link')).toHaveCount(1);
    await main.getByRole('link', { name: 'MOVE’UP' }).press('Enter');
    await main.getByRole('link', { name: 'Configurer' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Configuration de MOVE’UP' })).toBeVisible();
    await main.getByRole('list', { name: 'Parties' }).getByRole('link', { name: 'Ateliers collectifs' }).press('Enter');
    await expect(page.getByText('Comme publié, révision 1')).toBeVisible();
  });

  await test.step('a change is saved by itself, as this centre’s, and stands in the difference', async () => {
    await expect(field(page, 'Places par groupe')).toContainText(projectSays);
    await write(places, '14');
    await expectSaved(page);
    await expect(field(page, 'Places par groupe')).toContainText(centreSays);
    const change = revision.getByRole('listitem').filter({ hasText: 'Places par groupe' });
    await expect(change.getByRole('deletion')).toContainText('12');
    await expect(change.getByRole('insertion')).toContainText('14');

    const title = page.getByRole('group', { name: 'Nom montré aux participants' });
    await write(title.getByRole('textbox', { name: 'NL' }), 'Workshops van de week');
    await expect(revision.getByRole('insertion').filter({ hasText: 'Workshops van de week' })).toBeVisible();
    await expect(revision).toContainText('2 changements par rapport à la révision 1');
    await expect(title).toContainText('Projet : Ateliers collectifs / Collectieve workshops');
  });

  await test.step('a value is given back to the project', async () => {
    await field(page, 'Places par groupe').getByRole('button', { name: 'Reprendre 12' }).press('Enter');
    await expect(places).toHaveValue('12');
    await expect(field(page, 'Places par groupe')).toContainText(projectSays);
    await expect(revision).toContainText('1 changement par rapport à la révision 1');
    await write(places, '14');
  });

  await test.step('a life domain is added, moved and another removed, each said aloud', async () => {
    await page.getByRole('button', { name: 'Ajouter un domaine' }).press('Enter');
    await expect(announced).toHaveText('Ligne ajoutée, en position 5.');
    await page.keyboard.type('Démarches en ligne');
    await page.getByRole('button', { name: 'Monter Démarches en ligne' }).press('Enter');
    await expect(announced).toHaveText('Démarches en ligne : position 4 sur 5.');
    await expect(page.getByRole('button', { name: 'Monter Démarches en ligne' })).toBeFocused();

    await page.getByRole('button', { name: 'Retirer Autre' }).press('Enter');
    await expect(announced).toContainText('Autre : retiré de la liste.');
    await announced.getByRole('button', { name: 'Annuler' }).press('Enter');
    await expect(announced).toHaveText('Autre : de retour dans la liste.');
    await page.getByRole('button', { name: 'Retirer Autre' }).press('Enter');
    await expect(domains.getByRole('listitem')).toHaveCount(4);
    await expectSaved(page);
  });

  await test.step('after a reload the draft stands as it was', async () => {
    await reload(page);
    await expect(places).toHaveValue('14');
    await expect(domains.getByRole('listitem').last().getByRole('textbox', { name: 'FR' })).toHaveValue(
      'Démarches en ligne',
    );
    await expect(revision).toContainText('4 changements par rapport à la révision 1');
  });

  await test.step('a name without Dutch blocks, and publishing leads to it', async () => {
    await expect(page.getByRole('group', { name: '1 problème bloque la publication' })).toBeVisible();
    await write(page.getByRole('textbox', { name: 'Pourquoi ce changement ?' }), 'Deux personnes attendent');
    await page.getByRole('button', { name: 'Publier la révision 2' }).press('Enter');
    await expect(inDutch).toBeFocused();
    await expect(inDutch).toHaveAccessibleDescription(/Écrivez aussi ce texte en néerlandais/);
    await page.keyboard.type('Online zaken regelen');
    await expectSaved(page);
    await expect(page.getByRole('group', { name: '1 problème bloque la publication' })).toBeHidden();
  });

  await test.step('the reason is asked, then the revision is published', async () => {
    const reason = page.getByRole('textbox', { name: 'Pourquoi ce changement ?' });
    await reason.clear();
    await page.getByRole('button', { name: 'Publier la révision 2' }).press('Enter');
    await expect(reason).toBeFocused();
    await expect(reason).toHaveAccessibleDescription(/Écrivez pourquoi, en une phrase/);
    await page.keyboard.type('Deux personnes attendent une place');
    await page.getByRole('button', { name: 'Publier la révision 2' }).press('Enter');
    await expect(page.getByText('Révision 2 publiée.')).toBeVisible();
    await expect(page.getByText('Comme publié, révision 2')).toBeVisible();
    await expect(revision.getByRole('heading', { name: 'Révision 3' })).toBeFocused();
  });

  await test.step('the history tells who and why', async () => {
    await page.getByRole('link', { name: 'Historique' }).press('Enter');
    const published = page.getByRole('list', { name: 'Historique' }).getByRole('listitem');
    await expect(published).toHaveCount(2);
    await expect(published.first()).toContainText('Révision 2');
    await expect(published.first()).toContainText('En service');
    await expect(published.first()).toContainText('Deux personnes attendent une place');
    await expect(published.first()).toContainText('Marie Maquette');
  });

  await test.step('going back publishes nothing a second time', async () => {
    await page.goBack();
    await expect(revision).toContainText('Aucun changement par rapport à la révision 2');
    await page.getByRole('button', { name: 'Publier la révision 3' }).press('Enter');
    await expect(revision.getByRole('alert')).toContainText('Changez un champ, puis publiez.');
    await page.goForward();
    await expect(page.getByRole('list', { name: 'Historique' }).getByRole('listitem')).toHaveCount(2);
  });

  await test.step('a new group has the places that were published', async () => {
    await visit(page, '/c/bruxelles/p/moveup/workshops');
    await page.getByRole('link', { name: 'Nouveau groupe' }).press('Enter');
    await page.getByRole('textbox', { name: 'Nom du groupe' }).fill('Groupe du soir');
    await page.getByLabel('Début').fill('2027-01-11');
    await expect(page.getByText('Laissez vide pour garder 14 places, comme dans la configuration.')).toBeVisible();
    await page.getByRole('button', { name: 'Créer le groupe' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Groupe du soir' })).toBeVisible();
    await expect(page.getByText('14 places libres sur 14')).toBeVisible();
  });
});

test('two people in one field choose; nothing is overwritten unseen', async ({ as, tandem }) => {
  const marie = await as('coordinator');
  const ada = await as('administrator');
  await withoutDraft(marie, tandem.url);
  await Promise.all([visit(marie, workshopsForm), visit(ada, workshopsForm)]);
  const places = (page: typeof marie) => page.getByRole('textbox', { name: 'Places par groupe' });
  const dialog = marie.getByRole('dialog', { name: 'Ada Modèle a changé ce champ entretemps' });

  await test.step('the second to write sees both values and takes the other’s', async () => {
    await write(places(ada), '16');
    await expectSaved(ada);
    await write(places(marie), '9');
    await expect(dialog.getByRole('radio', { name: 'Le vôtre 9' })).toBeChecked();
    await dialog.getByRole('radio', { name: 'Celui de Ada Modèle 16' }).check();
    await dialog.getByRole('button', { name: 'Prendre l’autre' }).click();
    await expect(places(marie)).toHaveValue('16');
    await expectSaved(marie);
  });

  await test.step('different fields meet without a question', async () => {
    await write(ada.getByRole('textbox', { name: 'Demi-jours par semaine' }), '8');
    await expectSaved(ada);
    await write(marie.getByRole('textbox', { name: 'Retard habituel' }), '20');
    await expectSaved(marie);
    await expect(marie.getByRole('textbox', { name: 'Demi-jours par semaine' })).toHaveValue('8');
    await expect(dialog).toBeHidden();
  });

  await test.step('each sees who else is in the draft, and what they wrote, without a reload', async () => {
    await expect(ada.getByText(/^Marie Maquette a écrit dans ce brouillon à/)).toBeVisible({ timeout: 20_000 });
    await expect(ada.getByRole('textbox', { name: 'Retard habituel' })).toHaveValue('20');
  });

  await test.step('closing the question keeps one’s own, unsaved, until one chooses', async () => {
    await write(places(ada), '18');
    await expectSaved(ada);
    await write(places(marie), '10');
    await expect(dialog).toBeVisible();
    await marie.keyboard.press('Escape');
    await expect(places(marie)).toHaveValue('10');
    await expect(marie.getByText('Vos changements ne sont pas enregistrés')).toBeVisible();
    await marie.getByRole('button', { name: 'Choisir le texte' }).click();
    await dialog.getByRole('button', { name: 'Garder le mien' }).click();
    await expectSaved(marie);
    await reload(ada);
    await expect(places(ada)).toHaveValue('10');
  });
});

test('what the project holds fast is read only and says why', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, workshopsForm);
  const grouping = page.getByRole('group', { name: 'Critères pour former les groupes' });
  await expect(grouping).toContainText('Niveau de langue, Scolarité');
  await expect(grouping).toContainText('Fixé par le projet');
  await expect(grouping).toContainText('parlez-en à la personne qui gère le projet');
  await expect(grouping.getByRole('checkbox')).toHaveCount(0);
});

test('a draft is given up at once: nothing is asked, and the keyboard goes on at the next revision', async ({
  as,
  tandem,
}) => {
  const page = await as('coordinator');
  await withoutDraft(page, tandem.url);
  await visit(page, workshopsForm);
  const late = page.getByRole('textbox', { name: 'Retard habituel' });
  await write(late, '25');
  await expectSaved(page);
  await page.getByRole('button', { name: 'Abandonner le brouillon' }).press('Enter');
  await expect(page.getByText('Le brouillon est abandonné.')).toBeVisible();
  await expect(late).toHaveValue('15');
  await expect(page.getByRole('complementary').getByRole('heading', { name: /^Révision \d+$/ })).toBeFocused();
});
