import { visit } from '@tandem/tooling-browser';
import { pageAt } from './sight.ts';
import type { Looking, Sight } from './sight.ts';

const enter = ({ page, say }: Looking) => page.getByRole('button', { name: say('admin', 'sign-in.submit') }).click();

/** What stands before the door, and pages that cannot be shown. */
export const door: readonly Sight[] = [
  pageAt('sign-in', undefined, () => '/sign-in'),
  {
    name: 'sign-in without answers',
    show: async (at) => {
      await visit(at.page, '/sign-in');
      await enter(at);
      await at.page.getByRole('link', { name: at.say('admin', 'sign-in.password.missing') }).waitFor();
    },
  },
  {
    name: 'sign-in refused',
    show: async (at) => {
      const { page, say } = at;
      await visit(page, '/sign-in');
      await page.getByRole('textbox', { name: say('admin', 'sign-in.email') }).fill('nobody@demo.example');
      await page.getByRole('textbox', { name: say('admin', 'sign-in.password') }).fill('not the password');
      await enter(at);
      await page.getByRole('alert').waitFor();
    },
  },
  pageAt('a one-time link that does not work', undefined, () => '/link/nothing'),
  pageAt('a page that does not exist, outside', undefined, () => '/nothing-here'),
  pageAt('a page that does not exist, in the centre', 'coordinator', () => '/c/bruxelles/p/nothing-here'),
  pageAt('a page for other roles', 'external-provider', () => '/c/bruxelles/people'),
];
