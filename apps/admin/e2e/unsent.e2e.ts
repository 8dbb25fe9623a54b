import { expectAccessible, expectNoOverflow, visit } from '@tandem/tooling-browser';
import type { Page } from '@tandem/tooling-browser';
import { ask, publishedAs, withoutDraft } from './api.ts';
import { expect, signIn, test } from './staff.ts';
import { expectSaved, workshopsForm, write } from './workshops-form.ts';

const late = (page: Page) => page.getByRole('textbox', { name: 'Retard habituel' });
const halfDays = (page: Page) => page.getByRole('textbox', { name: 'Demi-jours par semaine' });
const restored = (page: Page) => page.getByRole('status', { name: 'Ce que vous aviez écrit est de retour' });
const saving = '**/api/trpc/core.configuration.edit*';

/** What this browser keeps of what was not saved. */
const keptIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('tandem/unsent/')));

/** A tab that is gone at once, as when it crashes or the machine goes down: nothing is asked, nothing is said goodbye to. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await Promise.race([session.send('Page.crash').catch(() => {}), page.waitForEvent('crash')]);
  await page.close();
}

test.beforeEach(async ({ as, tandem }) => withoutDraft(await as('coordinator'), tandem.url));
test.afterEach(async ({ as, tandem }) => withoutDraft(await as('coordinator'), tandem.url));

test('what was typed without a network comes back after the tab was killed, and is saved', async ({ as }) => {
  const first = await as('coordinator');
  const context = first.context();
  await visit(first, workshopsForm);
  await context.setOffline(true);
  await write(late(first), '25');
  await expect(first.getByText('Vos changements ne sont pas enregistrés').first()).toBeVisible();
  await write(halfDays(first), '7');
  await kill(first);

  await context.setOffline(false);
  const second = await context.newPage();
  await visit(second, workshopsForm);
  await expect(restored(second)).toContainText(/Écrit le \d+ \S+ \d{4}, \d+\.\d\d/);
  await expect(late(second)).toHaveValue('25');
  await expect(halfDays(second)).toHaveValue('7');
  await expectSaved(second);
  await expectAccessible(second);
  await second.getByRole('button', { name: 'Compris' }).press('Enter');
  await expect(restored(second)).toBeHidden();
  expect(await keptIn(second)).toEqual([]);
});

test('what was typed while the answer was lost is no conflict with oneself', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, workshopsForm);
  // The server does it, and nobody hears of it.
  await page.route(saving, async (route) => (await route.fetch(), await route.abort('connectionreset')), { times: 1 });
  await write(late(page), '30');
  await expect(page.getByText('Vos changements ne sont pas enregistrés').first()).toBeVisible();
  await write(late(page), '35');
  await expectSaved(page);
  await expect(late(page)).toHaveValue('35');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a sign-in that ended in the middle keeps what is typed, for the same account only', async ({
  browser,
  tandem,
}) => {
  const context = await browser.newContext({ baseURL: tandem.url, locale: 'fr-BE' });
  const page = await context.newPage();
  await signIn(page, 'coordinator');
  await visit(page, workshopsForm);
  await expect(late(page)).toHaveValue('15');
  // Ended elsewhere: the browser still believes that it is signed in.
  const cookies = await context.cookies();
  await page.request.post('/sign-out', { headers: { origin: tandem.url }, maxRedirects: 0 });
  await context.addCookies(cookies);
  await expect(async () => {
    expect(
      (await page.request.get('/api/trpc/core.project.list', { headers: { 'tandem-centre': 'bruxelles' } })).status(),
    ).toBe(401);
  }).toPass({ timeout: 15_000 });
  await write(late(page), '40');
  await expect(page.getByText('Votre session est terminée')).toBeVisible();
  await page.close({ runBeforeUnload: false });

  await test.step('who signs in next at the same machine gets nothing of it', async () => {
    const other = await context.newPage();
    await signIn(other, 'administrator');
    await visit(other, workshopsForm);
    await expect(late(other)).toHaveValue('15');
    await expect(restored(other)).toBeHidden();
    await other.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(other).toHaveURL(/sign-in/);
    expect(await keptIn(other)).toHaveLength(1);
    await other.close();
  });

  await test.step('signed in again, it is back and saved; signing out leaves nothing behind', async () => {
    const again = await context.newPage();
    await signIn(again, 'coordinator');
    await visit(again, workshopsForm);
    await expect(restored(again)).toBeVisible();
    await expect(late(again)).toHaveValue('40');
    await expectSaved(again);
    await again.getByRole('textbox', { name: 'Pourquoi ce changement ?' }).fill('Pas encore publié');
    expect(await keptIn(again)).toHaveLength(1);
    await again.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(again).toHaveURL(/sign-in/);
    expect(await keptIn(again)).toEqual([]);
  });
  await context.close();
});

test('a pasted megabyte is held back with a limit said at its field, and nothing else is lost', async ({ as }) => {
  const page = await as('coordinator', { viewport: { width: 360, height: 740 } });
  await visit(page, workshopsForm);
  const title = page.getByRole('group', { name: 'Nom montré aux participants' });
  const inFrench = title.getByRole('textbox', { name: 'FR' });
  const before = await inFrench.inputValue();
  await inFrench.focus();
  await page.keyboard.insertText('é'.repeat(1_000_000));
  await expect(inFrench).toHaveAccessibleDescription(/On peut en enregistrer 20[  .]?000 au plus/);
  await write(late(page), '45');
  await expect(page.getByText('Le reste est enregistré')).toBeVisible();
  await expectNoOverflow(page);
  expect(await ask(page, 'core.configuration.read', { project: 'moveup', chain: 'workshops' })).toMatchObject({
    value: { lateMinutes: 45 },
  });
  await page.getByRole('textbox', { name: 'Pourquoi ce changement ?' }).fill('x'.repeat(600));
  await expect(page.getByText('Écrivez au plus 500 caractères.')).toBeVisible();
  await page.getByRole('button', { name: /^Publier la révision/ }).press('Enter');
  await expect(inFrench).toBeFocused();
  await page.getByRole('button', { name: 'Abandonner ce changement' }).press('Enter');
  await expect(inFrench).toHaveValue(before);
  await expectSaved(page);
  await page.getByRole('textbox', { name: 'Pourquoi ce changement ?' }).fill('');
});

test('names with apostrophes, from right to left and with emoji are saved as they were written', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, workshopsForm);
  const title = page.getByRole('group', { name: 'Nom montré aux participants' });
  const words = { FR: "L’atelier d'Aïcha & <b>Zoë</b>", NL: 'ورشة الأسبوع 👩‍👩‍👧 de’ week' };
  for (const [language, text] of Object.entries(words)) await title.getByRole('textbox', { name: language }).fill(text);
  await expectSaved(page);
  await page.reload();
  for (const [language, text] of Object.entries(words))
    await expect(title.getByRole('textbox', { name: language })).toHaveValue(text);
  await expect(page.getByRole('complementary').getByRole('insertion').first()).toContainText(words.NL);
});

test('leaving asks only while something is not saved, and Ctrl S saves without leaving the field', async ({ as }) => {
  const page = await as('coordinator');
  await visit(page, workshopsForm);
  const asked: string[] = [];
  page.on('dialog', (dialog) => (asked.push(dialog.message()), void dialog.dismiss()));
  const back = page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'Configuration' });

  await write(late(page), '33');
  await page.keyboard.press('ControlOrMeta+s');
  await expectSaved(page);
  await expect(late(page)).toBeFocused();
  await back.click();
  await expect(page.getByRole('heading', { name: 'Configuration de MOVE’UP' })).toBeVisible();
  expect(asked).toEqual([]);

  await page.goBack();
  await page.route(saving, (route) => route.abort('internetdisconnected'));
  await write(late(page), '34');
  await back.click();
  await expect.poll(() => asked.length).toBe(1);
  await expect(late(page)).toHaveValue('34');
  await page.unroute(saving);
  await page.keyboard.press('ControlOrMeta+s');
  await expectSaved(page);
});

test('the same draft in two tabs holds what both wrote', async ({ as }) => {
  const one = await as('coordinator');
  const two = await one.context().newPage();
  await Promise.all([visit(one, workshopsForm), visit(two, workshopsForm)]);
  await one.context().setOffline(true);
  await write(late(one), '50');
  await write(halfDays(two), '6');
  await one.context().setOffline(false);
  await expectSaved(one);
  await expectSaved(two);
  for (const page of [one, two]) {
    await page.reload();
    await expect(late(page)).toHaveValue('50');
    await expect(halfDays(page)).toHaveValue('6');
    await expect(restored(page)).toBeHidden();
  }
});

test.describe('publishing', () => {
  const reason = (page: Page) => page.getByRole('textbox', { name: 'Pourquoi ce changement ?' });
  const button = (page: Page) => page.getByRole('button', { name: /^Publier la révision/ });
  const publish = '**/api/trpc/core.configuration.publish*';

  test('whose answer is lost says that it is done, and is done once', async ({ as }) => {
    const page = await as('coordinator');
    const before = await publishedAs(page);
    await visit(page, workshopsForm);
    await write(late(page), before % 2 ? '20' : '22');
    await expectSaved(page);
    await reason(page).fill('Réponse perdue');
    await page.route(publish, async (route) => (await route.fetch(), await route.abort('connectionreset')), {
      times: 1,
    });
    await button(page).click();
    await expect(page.getByText(`Révision ${before + 1} publiée.`)).toBeVisible();
    await expect(reason(page)).toHaveValue('');
    expect(await publishedAs(page)).toBe(before + 1);
  });

  test('that did not arrive is done when it is asked for again, with the reason still there', async ({ as }) => {
    const page = await as('coordinator');
    const before = await publishedAs(page);
    await visit(page, workshopsForm);
    await write(late(page), before % 2 ? '24' : '26');
    await expectSaved(page);
    await reason(page).fill('Deux fois demandé');
    await page.route('**/api/trpc/**', (route) => route.abort('connectionrefused'));
    await button(page).click();
    await expect(page.getByRole('complementary').getByRole('alert')).toContainText('Le serveur ne répond pas.');
    await page.unroute('**/api/trpc/**');
    await expect(reason(page)).toHaveValue('Deux fois demandé');
    await button(page).dblclick();
    await expect(page.getByText(`Révision ${before + 1} publiée.`)).toBeVisible();
    expect(await publishedAs(page)).toBe(before + 1);
  });

  test('in two tabs makes one revision, and the other tab takes it over', async ({ as }) => {
    const one = await as('coordinator');
    const two = await one.context().newPage();
    const before = await publishedAs(one);
    await visit(one, workshopsForm);
    await write(late(one), before % 2 ? '28' : '29');
    await expectSaved(one);
    await visit(two, workshopsForm);
    await reason(one).fill('Un onglet');
    await reason(two).fill('L’autre onglet');
    await Promise.all([button(one).click(), button(two).click()]);
    const done = (page: Page) => page.getByText(`Révision ${before + 1} publiée.`);
    await expect.poll(async () => (await done(one).isVisible()) || (await done(two).isVisible())).toBe(true);
    const other = (await done(one).isVisible()) ? two : one;
    await expect(other.getByText(`Comme publié, révision ${before + 1}`)).toBeVisible({ timeout: 20_000 });
    expect(await publishedAs(one)).toBe(before + 1);
  });
});

test('a new project that was being named is still named after the tab was killed', async ({ as }) => {
  const page = await as('coordinator');
  const context = page.context();
  await visit(page, '/c/bruxelles/new/compose');
  await page.getByRole('textbox', { name: 'FR' }).fill('Cuisine d’été');
  await page.getByRole('textbox', { name: /Pourquoi/ }).fill('Une idée du terrain');
  await kill(page);
  const again = await context.newPage();
  await visit(again, '/c/bruxelles/new/compose');
  await expect(restored(again)).toBeVisible();
  await expect(again.getByRole('textbox', { name: 'FR' })).toHaveValue('Cuisine d’été');
  await expect(again.getByRole('textbox', { name: /Pourquoi/ })).toHaveValue('Une idée du terrain');
  await again.getByRole('textbox', { name: 'FR' }).fill('');
  await again.getByRole('textbox', { name: /Pourquoi/ }).fill('');
});
