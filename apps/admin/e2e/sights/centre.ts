import { visit } from '@tandem/tooling-browser';
import { pageAt } from './sight.ts';
import type { Sight } from './sight.ts';

/** The centre, its project, and what is everywhere. */
export const centre: readonly Sight[] = [
  pageAt('home', 'coordinator', () => '/c/bruxelles'),
  pageAt('project', 'coordinator', () => '/c/bruxelles/p/moveup'),
  pageAt('help', 'coordinator', () => '/c/bruxelles/help'),
  {
    name: 'keyboard shortcuts',
    who: 'coordinator',
    show: async ({ page }) => {
      await visit(page, '/c/bruxelles');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
];
