import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { end, type Ended } from '../outside/run.ts';
import { say } from '../outside/say.ts';
import { workspace } from '../outside/workspace.ts';
import { documentedPage } from './code-blocks.ts';

/** What the pages' package.json ask for, and where this workspace has it. */
const INSTALLED: Readonly<Record<string, string>> = {
  '@tandem/sdk': 'packages/sdk',
  '@tandem/people': 'packages/modules/people',
  '@tandem/projects': 'packages/modules/projects',
  '@tandem/collective-workshop': 'packages/modules/collective-workshop',
  '@tandem/testkit': 'packages/testkit',
  '@trpc/server': 'packages/sdk/node_modules/@trpc/server',
  '@types/node': 'packages/sdk/node_modules/@types/node',
  kysely: 'packages/sdk/node_modules/kysely',
  zod: 'packages/sdk/node_modules/zod',
  svelte: 'packages/modules/people/node_modules/svelte',
  'svelte-check': 'packages/modules/people/node_modules/svelte-check',
  '@sveltejs/package': 'packages/modules/people/node_modules/@sveltejs/package',
  typescript: 'packages/modules/people/node_modules/typescript',
  vitest: 'node_modules/vitest',
};

/** Somebody who follows a page to the letter: in a folder of their own, with what its package.json names installed. */
export interface Reader {
  readonly folder: string;
  /** Runs a program of an installed package there. */
  run(program: string, flags: readonly string[]): Promise<Ended>;
  remove(): Promise<void>;
}

/** Writes all files of a page, in the order of the page, as its reader would. */
export async function readerOf(page: string): Promise<Reader> {
  const { files } = await documentedPage(page);
  const folder = await mkdtemp(join(tmpdir(), 'tandem-reader-'));
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  for (const [name, home] of Object.entries(INSTALLED)) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(workspace, home), link);
  }
  return {
    folder,
    run(program, flags) {
      say(`the reader of ${page} runs ${program} ${flags.join(' ')}`);
      return end(folder, process.execPath, [join(folder, 'node_modules', program), ...flags]);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
