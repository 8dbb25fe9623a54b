import { expectAccessible, visit } from '@tandem/tooling-browser';
import type { Page } from '@tandem/tooling-browser';
import { change, inUse, withoutDraft } from './api.ts';
import { expect, test } from './staff.ts';

const trash = '/c/bruxelles/settings/trash';
const means = '/c/bruxelles/p/moveup/projects/means';
const workshops = '/c/bruxelles/p/moveup/configuration/workshops';
const undone = 'C’est annulé : tout est comme avant.';

/** The message that offers to undo, and what it says. */
const message = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const lying = (page: Page, title: string) =>
  page
    .getByRole('list', { name: 'Ce que contient la corbeille' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) });

/** Notes a contact person of MOVE'UP, and takes them out again. All by keyboard. */
async function noteAndRemove(page: Page, name: string): Promise<void> {
  await visit(page, means);
  await page.getByRole('textbox', { name: 'Nom' }).fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Enlever ${name}` }).press('Enter');
  await expect(page.getByRole('button', { name: `Enlever ${name}` })).toBeHidden();
}

test('a contact person who was taken out is back by one key, or by the button of the message', async ({ as }) => {
  const page = await as('coordinator');
  const name = 'Ada Clavier';
  const remove = page.getByRole('button', { name: `Enlever ${name}` });

  await noteAndRemove(page, name);
  await expect(message(page, `${name} est enlevé de la fiche.`)).toBeVisible();
  await expectAccessible(page);

  await test.step('in a field the key is the field’s own', async () => {
    const field = page.getByRole('textbox', { name: 'Nom' });
    await field.fill('Zo');
    await field.press('ControlOrMeta+z');
    await expect(remove).toBeHidden();
    await field.fill('');
    await field.blur();
  });

  await test.step('outside of fields it undoes', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText(undone)).toBeVisible();
    await expect(remove).toBeVisible();
  });

  await test.step('so does the button, and the message waits while it has the focus', async () => {
    await remove.press('Enter');
    const undo = message(page, `${name} est enlevé de la fiche.`).getByRole('button', { name: 'Annuler' });
    await undo.focus();
    await expect(undo).toHaveAttribute('aria-keyshortcuts', 'Control+Z');
    await page.keyboard.press('Enter');
    await expect(remove).toBeVisible();
  });

  await test.step('out for good, so that the sheet is as it was', async () => {
    await remove.press('Enter');
    await expect(remove).toBeHidden();
    await visit(page, trash);
    await lying(page, name).getByRole('button', { name: 'Effacer pour toujours' }).press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Effacer « ${name} »` })
      .press('Enter');
    await expect(page.getByText(`« ${name} » est effacé.`)).toBeVisible();
    await expect(lying(page, name)).toHaveCount(0);
  });
});

test('what was taken out lies in the trash, for whoever could take it out, and comes back', async ({ as }) => {
  const page = await as('coordinator');
  const name = 'Bram Corbeille';
  await noteAndRemove(page, name);

  await test.step('from the settings to the list, by keyboard', async () => {
    await visit(page, '/c/bruxelles/settings');
    await page.getByRole('main').getByRole('link', { name: 'Corbeille' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Corbeille', level: 1 })).toBeVisible();
    await expect(lying(page, name)).toContainText('Personne de contact · MOVE’UP');
    await expect(lying(page, name)).toContainText('Encore 30 jours');
    await expect(lying(page, name)).toContainText('par Marie Maquette');
    await expectAccessible(page);
  });

  await test.step('a trainer does not see it', async () => {
    const trainer = await as('trainer');
    await visit(trainer, trash);
    await expect(trainer.getByRole('heading', { name: 'La corbeille est vide' })).toBeVisible();
    await expectAccessible(trainer);
  });

  await test.step('nothing of another project, and the way back to everything', async () => {
    await page.getByRole('combobox', { name: 'D’où' }).selectOption('MOVE’UP');
    await expect(page).toHaveURL(/project=moveup/);
    await expect(lying(page, name)).toHaveCount(1);
  });

  await test.step('erasing is asked first, and can be thought better of', async () => {
    await lying(page, name).getByRole('button', { name: 'Effacer pour toujours' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: `Effacer « ${name} » pour toujours ?` });
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(lying(page, name)).toHaveCount(1);
  });

  await test.step('back where it was', async () => {
    await lying(page, name).getByRole('button', { name: 'Remettre' }).press('Enter');
    await expect(page.getByText(`« ${name} » est de nouveau à sa place.`)).toBeVisible();
    await expect(lying(page, name)).toHaveCount(0);
    await visit(page, means);
    await page.getByRole('button', { name: `Enlever ${name}` }).press('Enter');
    await expect(page.getByRole('button', { name: `Enlever ${name}` })).toBeHidden();
  });
});

test('a draft is given up without a question, and back by one key', async ({ as, tandem }) => {
  const page = await as('coordinator');
  await withoutDraft(page, tandem.url);
  const before = await inUse(page, 'lateMinutes');
  const edits = [{ path: '/lateMinutes', before, value: before + 7 }];
  await change(page, tandem.url, 'core.configuration.edit', { project: 'moveup', chain: 'workshops', edits });

  await visit(page, workshops);
  const discard = page.getByRole('button', { name: 'Abandonner le brouillon' });
  await discard.press('Enter');
  await expect(page.getByText('Le brouillon est abandonné. Il est dans la corbeille.')).toBeVisible();
  await expect(discard).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(undone)).toBeVisible();
  await expect(discard).toBeVisible();
  await expect(page.getByRole('complementary').getByRole('insertion')).toContainText(String(before + 7));
  await withoutDraft(page, tandem.url);
});
