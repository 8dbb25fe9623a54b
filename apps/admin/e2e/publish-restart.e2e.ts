import { DEMO_DATA, startTandem, visit } from '@tandem/tooling-browser';
import { publishedAs } from './api.ts';
import { expect, signIn, test } from './staff.ts';
import { expectSaved, workshopsForm, write } from './workshops-form.ts';

test('a server that is started again in the middle of a publish publishes once, and nothing written is lost', async ({
  browser,
}) => {
  const first = await startTandem({ from: process.env[DEMO_DATA] });
  const { port } = new URL(first.url);
  const context = await browser.newContext({ baseURL: first.url, locale: 'fr-BE' });
  const page = await context.newPage();
  const reason = page.getByRole('textbox', { name: 'Pourquoi ce changement ?' });
  const button = page.getByRole('button', { name: /^Publier la révision/ });
  const late = page.getByRole('textbox', { name: 'Retard habituel' });

  await signIn(page, 'coordinator');
  await visit(page, workshopsForm);
  const before = await publishedAs(page);
  await write(late, '25');
  await expectSaved(page);
  await reason.fill('Pendant un redémarrage');
  // The call is on its way while the server stops; whether it still arrives is the server's to say.
  await page.route(
    '**/api/trpc/core.configuration.publish*',
    async (route) => await Promise.all([route.continue().catch(() => {}), first.stop()]),
    { times: 1 },
  );
  await button.click();
  await page.getByRole('textbox', { name: 'Demi-jours par semaine' }).fill('8');

  const second = await startTandem({ from: first.folder, environment: { PORT: port } });
  await expectSaved(page);
  const done = page.getByText(`Révision ${before + 1} publiée.`);
  if (!(await done.isVisible())) {
    await expect(reason).toHaveValue('Pendant un redémarrage');
    await button.click();
  }
  await expect(done).toBeVisible();
  await page.reload();
  expect(await publishedAs(page)).toBe(before + 1);
  await expect(late).toHaveValue('25');
  await expect(page.getByRole('textbox', { name: 'Demi-jours par semaine' })).toHaveValue('8');
  await context.close();
  await second.remove();
  await first.remove();
});
