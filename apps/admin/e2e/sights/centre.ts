import { visit } from '@tandem/tooling-browser';
import { pageAt } from './sight.ts';
import type { Sight } from './sight.ts';

/** The centre, its project, and what is everywhere. */
export const centre: readonly Sight[] = [
  pageAt('home', 'coordinator', () => '/c/bruxelles'),
  pageAt('project', 'coordinator', () => '/c/bruxelles/p/moveup'),
  pageAt('help', 'coordinator', () => '/c/bruxelles/help'),
  pageAt('help, nothing found', 'coordinator', () => '/c/bruxelles/help?search=zzz'),
  pageAt('a page of the guide', 'coordinator', () => '/c/bruxelles/help/change-and-publish'),
  {
    name: 'keyboard shortcuts',
    who: 'coordinator',
    show: async ({ page }) => {
      await visit(page, '/c/bruxelles');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'palette',
    who: 'coordinator',
    show: async ({ page, say }) => {
      await visit(page, '/c/bruxelles/people');
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('combobox').fill('ga');
      await page.getByRole('group', { name: say('people', 'people.title') }).waitFor();
    },
  },
  {
    name: 'palette, nothing found',
    who: 'coordinator',
    show: async ({ page }) => {
      await visit(page, '/c/bruxelles');
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('combobox').fill('nobody-of-this-name');
      await page.getByText('nobody-of-this-name').waitFor();
    },
  },
  {
    name: 'the state of a module, put off without a word',
    who: 'coordinator',
    show: async ({ page, say }) => {
      await visit(page, '/c/bruxelles/p/moveup');
      await page
        .getByRole('button', { name: new RegExp(`^${say('admin', 'standing.change')} `) })
        .first()
        .click();
      await page
        .getByRole('combobox', { name: say('admin', 'standing.state') })
        .selectOption(say('core', 'state.postponed'));
      await page.getByRole('button', { name: say('admin', 'standing.save') }).click();
      await page.getByText(say('admin', 'standing.reason.missing')).waitFor();
    },
  },
  {
    name: 'menu on a telephone',
    who: 'coordinator',
    show: async ({ page, say }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await visit(page, '/c/bruxelles');
      await page.getByRole('button', { name: say('admin', 'menu'), exact: true }).click();
      await page.getByRole('navigation', { name: say('admin', 'menu.main') }).waitFor();
    },
  },
];
