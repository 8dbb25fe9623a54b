import { expectAccessible, reload, visit } from '@tandem/tooling-browser';
import { withoutDraft } from './api.ts';
import { expect, test } from './staff.ts';
import { expectSaved, write } from './workshops-form.ts';

const form = '/c/bruxelles/p/moveup/configuration/project';

test('the long form of a project opens where one works, by keyboard, and stays as one left it', async ({
  as,
  tandem,
}) => {
  const page = await as('coordinator');
  await withoutDraft(page, tandem.url);
  const main = page.getByRole('main');
  const section = (title: string) => main.getByRole('button', { name: title, exact: true });
  const open = main.getByRole('button', { expanded: true, name: /^(Le projet|Équipe|Financement|But|Public)$/ });
  const code = page.getByRole('textbox', { name: 'Code (facultatif)', exact: true });

  await test.step('it begins folded, each section with what it holds', async () => {
    await visit(page, form);
    await expect(section('Équipe')).toHaveAttribute('aria-expanded', 'false');
    await expect(section('Équipe')).toHaveAccessibleDescription(/\d/);
    await expect(open).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('one opens by keyboard and shows its fields', async () => {
    await section('Le projet').press('Enter');
    await expect(section('Le projet')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(main.locator('.section-fields :focus')).toHaveCount(1);
    await expectAccessible(page);
  });

  await test.step('what was open is open again after a reload', async () => {
    await reload(page);
    await expect(section('Le projet')).toHaveAttribute('aria-expanded', 'true');
    await expect(open).toHaveCount(1);
  });

  await test.step('a change is counted on its section, and its line leads back into it', async () => {
    await write(code, 'MVU');
    await expectSaved(page);
    await main.getByRole('button', { name: 'Replier toutes les sections' }).press('Enter');
    await expect(section('Le projet')).toHaveAccessibleDescription(/1 changement/);
    await expect(code).toBeHidden();
    await page.getByRole('complementary').getByRole('link', { name: 'Code', exact: true }).press('Enter');
    await expect(code).toBeFocused();
    await expect(code).toHaveValue('MVU');
  });

  await test.step('an address leads to a field in a folded section', async () => {
    await main.getByRole('button', { name: 'Replier toutes les sections' }).press('Enter');
    await visit(page, '/c/bruxelles');
    await visit(page, `${form}#field.code`);
    await expect(code).toBeFocused();
  });

  await test.step('the search of the browser finds a word in a folded section, and opens it', async () => {
    await main.getByRole('button', { name: 'Replier toutes les sections' }).press('Enter');
    await expect(code).toBeHidden();
    await page.evaluate(() => (location.hash = ':~:text=Le%20sigle%20utilisé'));
    await expect(code).toBeVisible();
  });

  await test.step('in a tab of its own only what is changed begins open', async () => {
    const other = await page.context().newPage();
    await visit(other, form);
    await expect(other.getByRole('textbox', { name: 'Code (facultatif)', exact: true })).toHaveValue('MVU');
    await expect(other.getByRole('button', { name: 'Équipe', exact: true })).toHaveAttribute('aria-expanded', 'false');
    await other.close();
  });

  await test.step('the contents lead to a section and open it', async () => {
    const contents = page.getByRole('navigation', { name: 'Sections du formulaire' });
    await expect(contents).toBeHidden();
    await page.setViewportSize({ width: 1440, height: 900 });
    await contents.getByRole('link', { name: 'Financement' }).press('Enter');
    await expect(section('Financement')).toHaveAttribute('aria-expanded', 'true');
    await expect(section('Financement')).toBeInViewport();
  });

  await test.step('on paper nothing is folded, and afterwards all is as before', async () => {
    await main.getByRole('button', { name: 'Replier toutes les sections' }).press('Enter');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(code).toBeVisible();
    await expect(open).toHaveCount(5);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(open).toHaveCount(0);
  });

  await test.step('all open at once', async () => {
    await main.getByRole('button', { name: 'Ouvrir toutes les sections' }).press('Enter');
    await expect(open).toHaveCount(5);
    await expectAccessible(page);
  });
  await withoutDraft(page, tandem.url);
});
