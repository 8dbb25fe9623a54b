import { visit } from '@tandem/tooling-browser';
import { exported, fromOlderPlugin, imported } from '../project-file.ts';
import { ask } from '../api.ts';
import { pageAt } from './sight.ts';
import type { Looking, Sight } from './sight.ts';

const importPage = '/c/bruxelles/new/import';

/** Chooses a file that names what the server has, and holds what it does not take. */
async function chooseFile({ page }: Looking): Promise<void> {
  await visit(page, importPage);
  const file = await exported(page);
  const modules = file.modules.map((module) => ({ ...module, content: { ...module.content, places: 300 } }));
  const buffer = Buffer.from(JSON.stringify({ ...file, modules }));
  await page.locator('input[type=file]').setInputFiles({ name: 'moveup.json', mimeType: 'application/json', buffer });
  await page.locator('#preview').waitFor();
}

/** A project that an older version of its plugin made. */
async function withOlder({ page, origin }: Looking): Promise<void> {
  await visit(page, '/c/bruxelles');
  const projects = await ask<readonly { readonly slug: string }[]>(page, 'core.project.list', {});
  if (projects.some(({ slug }) => slug === 'older')) return;
  await imported(page, origin, fromOlderPlugin(await exported(page), 'older', { places: 15, lateMinutes: 30 }));
}

/** What leads to a new project, and what a newer version of a project brings. */
export const newProjectSights: readonly Sight[] = [
  pageAt('a new project', 'coordinator', () => '/c/bruxelles/new'),
  pageAt('composing a project', 'coordinator', () => '/c/bruxelles/new/compose'),
  pageAt('importing a file', 'coordinator', () => importPage),
  { name: 'what a file would do', who: 'coordinator', show: chooseFile },
  {
    name: 'a copy with mistakes',
    who: 'coordinator',
    show: async ({ page, say }) => {
      await visit(page, '/c/bruxelles/p/moveup/copy');
      await page.getByRole('button', { name: say('admin', 'copy.make') }).click();
      await page.getByText(say('admin', 'new.title.missing')).waitFor();
    },
  },
  pageAt('adding a module', 'coordinator', () => '/c/bruxelles/p/moveup/configuration/add-module'),
  {
    name: 'a newer version of a project waits',
    who: 'coordinator',
    show: async (at) => {
      await withOlder(at);
      await visit(at.page, '/c/bruxelles/p/older');
    },
  },
  {
    name: 'taking over a newer version',
    who: 'coordinator',
    show: async (at) => {
      const { page, say } = at;
      await withOlder(at);
      await visit(page, '/c/bruxelles/p/older/configuration/upgrade');
      const last = page.locator('.conflict').last();
      await last.getByRole('radio').last().check();
      await page.getByRole('main').locator('button[type=submit]').click();
      await page.getByText(say('admin', 'upgrade.undecided')).waitFor();
    },
  },
];
