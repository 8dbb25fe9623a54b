import { expectAccessible, visit } from '@tandem/tooling-browser';
import { ask, change } from './api.ts';
import { expect, test } from './staff.ts';

const name = 'Préparation à l’insertion socioprofessionnelle';
const row = { name: /^Modules/ } as const;

interface Project {
  readonly modules: readonly {
    readonly kind: string;
    readonly slug: string;
    readonly state: string;
    readonly standing: object;
  }[];
}

test('Brussels opens M3 on a date', async ({ as, tandem }) => {
  const page = await as('coordinator');
  const preparation = async () => {
    const { modules } = await ask<Project>(page, 'core.project.get', { slug: 'moveup' });
    const found = modules.find(({ kind }) => kind === 'isp-preparation');
    if (!found) throw new Error('MOVE’UP has no preparation.');
    return found;
  };
  await visit(page, '/c/bruxelles/p/moveup');
  const { slug } = await preparation();
  const putOff = {
    state: 'postponed',
    planned: '2020-09',
    now: '2021-09',
    reason: { fr: 'covid-19', nl: 'covid-19', en: 'covid-19' },
  };
  await change(page, tandem.url, 'core.project.setModuleState', {
    project: 'moveup',
    module: slug,
    state: putOff,
    reason: 'As its sheet says',
  });
  await visit(page, '/c/bruxelles/p/moveup');
  const module = page.getByRole('list', row).getByRole('listitem').filter({ hasText: name });
  const dialog = page.getByRole('dialog', { name: `État du module « ${name} »` });
  const day = dialog.getByRole('textbox', { name: 'Jour' });
  const save = dialog.getByRole('button', { name: 'Enregistrer l’état' });

  await test.step('it is put off: the old date, the new one, and why', async () => {
    await expect(module).toContainText('Reporté');
    await expect(module.locator('s')).toHaveText('date prévue : septembre 2020');
    await expect(module.getByRole('strong')).toHaveText('nouvelle date : septembre 2021');
    await expect(module).toContainText('Motif : covid-19. Visible dans la fiche, fermé aux inscriptions.');
    await expectAccessible(page);
  });

  await test.step('a date that does not exist is refused where it stands, and nothing happens', async () => {
    await module.getByRole('button', { name: `Changer l’état de ${name}` }).press('Enter');
    await dialog.getByRole('combobox', { name: 'État' }).selectOption('Ouvert');
    await day.fill('31');
    await dialog.getByRole('combobox', { name: 'Mois' }).selectOption('septembre');
    await dialog.getByRole('textbox', { name: 'Année' }).fill('2027');
    await dialog.getByRole('textbox', { name: 'Pourquoi ce changement ?' }).fill('La formatrice est engagée');
    await save.press('Enter');
    await expect(dialog.getByRole('group', { name: 'Ouvert à partir de' })).toContainText('Cette date n’existe pas.');
    await expect(day).toBeFocused();
    await expectAccessible(page);
    expect((await preparation()).standing).toEqual(putOff);
  });

  await test.step('on a date that does, it waits for it, and stays put off until then', async () => {
    await day.fill('6');
    await save.press('Enter');
    await expect(page.getByText(`L’état de « ${name} » est enregistré.`)).toBeVisible();
    await expect(dialog).toBeHidden();
    await expect(module).toContainText('Reporté');
    await expect(module).toContainText('S’ouvre le 6 septembre 2027.');
    await expect(module.getByRole('button', { name: /^Changer l’état/ })).toBeFocused();
    expect(await preparation()).toMatchObject({
      state: 'postponed',
      standing: { ...putOff, next: { state: 'open', from: '2027-09-06' } },
    });
  });

  await test.step('without a date it is open at once, for everybody', async () => {
    await module.getByRole('button', { name: /^Changer l’état/ }).press('Enter');
    await expect(day).toHaveValue('6');
    await day.fill('');
    await dialog.getByRole('combobox', { name: 'Mois' }).selectOption('Mois');
    await dialog.getByRole('textbox', { name: 'Année' }).fill('');
    await dialog.getByRole('textbox', { name: 'Pourquoi ce changement ?' }).fill('Elle commence plus tôt');
    await save.press('Enter');
    // The dialog stands in the row, and its choices name the state too: only once it is closed is the state said by the row.
    await expect(dialog).toBeHidden();
    await expect(module).toContainText('Ouvert');
    expect((await preparation()).standing).toEqual({ state: 'open' });
  });

  await test.step('a trainer sees where it stands, and changes nothing', async () => {
    const trainer = await as('trainer');
    await visit(trainer, '/c/bruxelles/p/moveup');
    await expect(trainer.getByRole('list', row).getByRole('listitem').filter({ hasText: name })).toContainText(
      'Ouvert',
    );
    await expect(trainer.getByRole('button', { name: /^Changer l’état/ })).toHaveCount(0);
  });
});
