import { change, inUse, publishDraft, publishedAs, withoutDraft } from './api.ts';
import { visit } from '@tandem/tooling-browser';
import { expect, test } from './staff.ts';
import { field, workshopsForm } from './workshops-form.ts';

const history = '/c/bruxelles/p/moveup/configuration/history';

test('a coordinator goes back to an earlier revision, and the old value is there again', async ({ as, tandem }) => {
  const page = await as('coordinator');
  await withoutDraft(page, tandem.url);
  const main = page.getByRole('main');
  const list = page.getByRole('list', { name: 'Historique' }).getByRole('listitem');
  const then = await publishedAs(page);
  const places = await inUse(page, 'places');
  await change(page, tandem.url, 'core.configuration.edit', {
    project: 'moveup',
    chain: 'workshops',
    edits: [{ path: '/places', before: places, value: 20 }],
  });
  await publishDraft(page, tandem.url, 'Un essai');

  await test.step('the history leads to what the revision changed', async () => {
    await visit(page, history);
    await list
      .first()
      .getByRole('link', { name: `Révision ${then + 1}` })
      .press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Révision ${then + 1}`);
    await expect(main).toContainText('Un essai');
    const part = page.getByRole('region', { name: 'Ateliers collectifs' });
    await expect(part.getByRole('deletion')).toContainText(String(places));
    await expect(part.getByRole('insertion')).toContainText('20');
    await expect(page.getByRole('link', { name: /^Revenir à/ })).toHaveCount(0);
  });

  await test.step('any two are compared', async () => {
    await page.getByRole('link', { name: 'Toutes les révisions' }).press('Enter');
    await list
      .filter({ has: page.getByRole('link', { name: 'Révision 1', exact: true }) })
      .getByRole('link')
      .press('Enter');
    await page.getByRole('combobox', { name: 'Comparer avec' }).selectOption(String(then + 1));
    await page.getByRole('button', { name: 'Comparer' }).press('Enter');
    await expect(page.getByRole('heading', { name: `De la révision ${then + 1} à la révision 1` })).toBeVisible();
  });

  await test.step('going back shows what it would do and asks why', async () => {
    await visit(page, `${history}/${then}`);
    await page.getByRole('link', { name: `Revenir à la révision ${then}` }).press('Enter');
    await page.getByRole('button', { name: `Revenir à la révision ${then}` }).press('Enter');
    const reason = page.getByRole('textbox', { name: 'Pourquoi revenir en arrière ?' });
    await expect(reason).toBeFocused();
    await expect(reason).toHaveAccessibleDescription(/Écrivez pourquoi, en une phrase/);
    // Of all that the earlier revision holds, only what is different now.
    await expect(page.getByRole('insertion')).toContainText(String(places));
    await page.keyboard.type('Vingt, c’est trop pour la salle');
  });

  await test.step('it happens once, however often the button is pressed', async () => {
    await page.getByRole('button', { name: `Revenir à la révision ${then}` }).dblclick();
    await expect(page.getByText(/sont de nouveau en service, comme révision/)).toBeVisible();
    await expect(list.first()).toContainText(`Révision ${then + 2}`);
    await expect(list.first()).toContainText('En service');
    await expect(list.first()).toContainText('Vingt, c’est trop pour la salle');
    expect(await publishedAs(page)).toBe(then + 2);
    await visit(page, workshopsForm);
    await expect(field(page, 'Places par groupe').getByRole('textbox')).toHaveValue(String(places));
  });
});

test('who may not publish sees the history and cannot go back', async ({ as }) => {
  const page = await as('auditor');
  await visit(page, `${history}/1`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Révision 1');
  await visit(page, `${history}/1/roll-back`);
  await expect(page.getByRole('heading', { name: 'Cette page n’est pas pour votre rôle' })).toBeVisible();
});

test('two people go back at once: the second is told, and nothing is done twice', async ({ as, tandem }) => {
  const page = await as('coordinator');
  await withoutDraft(page, tandem.url);
  const then = await publishedAs(page);
  const before = await inUse(page, 'lateMinutes');
  await change(page, tandem.url, 'core.configuration.edit', {
    project: 'moveup',
    chain: 'workshops',
    edits: [{ path: '/lateMinutes', before, value: 40 }],
  });
  await publishDraft(page, tandem.url, 'Un essai');
  await visit(page, `${history}/${then}/roll-back`);
  await change(page, tandem.url, 'core.configuration.rollBack', {
    project: 'moveup',
    revision: then,
    current: then + 1,
    reason: 'Ailleurs',
  });
  const reason = page.getByRole('textbox', { name: 'Pourquoi revenir en arrière ?' });
  await reason.fill('Trop long');
  await page.getByRole('button', { name: `Revenir à la révision ${then}` }).click();
  await expect(page.getByRole('alert')).toContainText('Une autre révision a été publiée depuis');
  await expect(reason).toHaveValue('Trop long');
  expect(await publishedAs(page)).toBe(then + 2);
});
