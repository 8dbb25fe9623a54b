import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from './run.ts';
import { say } from './say.ts';
import { workspace } from './workspace.ts';

/** What the author installs by the plugin's package.json, and where this workspace has it. */
const INSTALLED: Readonly<Record<string, string>> = {
  '@tandem/sdk': 'packages/sdk',
  '@tandem/testkit': 'packages/testkit',
  '@trpc/server': 'packages/sdk/node_modules/@trpc/server',
  kysely: 'packages/sdk/node_modules/kysely',
  zod: 'packages/sdk/node_modules/zod',
  svelte: 'packages/modules/people/node_modules/svelte',
  'svelte-check': 'packages/modules/people/node_modules/svelte-check',
  '@sveltejs/package': 'packages/modules/people/node_modules/@sveltejs/package',
  typescript: 'packages/modules/people/node_modules/typescript',
  vitest: 'node_modules/vitest',
};

/** The notice board as its author has it: its sources and what they installed, in a folder that has nothing around it. */
export async function settleAuthor(folder: string): Promise<void> {
  await cp(join(workspace, 'docs/examples/notice-board'), folder, {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|dist|\.svelte-kit)$/.test(path),
  });
  for (const [name, home] of Object.entries(INSTALLED)) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(workspace, home), link);
  }
}

/** Builds what `settleAuthor` laid out, from the contract to the screen. */
export async function buildPlugin(folder: string): Promise<void> {
  say('the author builds the plugin');
  const program = join(folder, 'node_modules/@sveltejs/package/svelte-package.js');
  await run(folder, process.execPath, [program, '-i', 'src', '-o', 'dist', '--tsconfig', './tsconfig.json']);
}

/** Checks the types of all of it, the screen's props among them. @returns what svelte-check says. */
export async function checkPlugin(folder: string): Promise<string> {
  say('the author checks its types');
  const program = join(folder, 'node_modules/svelte-check/bin/svelte-check');
  return await run(folder, process.execPath, [program, '--tsconfig', './tsconfig.json', '--fail-on-warnings']);
}

/** Runs the author's tests: the rules of conformance. @returns what vitest says. */
export async function testPlugin(folder: string): Promise<string> {
  say('the author tests it');
  return await run(folder, process.execPath, [
    join(folder, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--testTimeout=60000',
  ]);
}

/** Packs it as for a registry. @returns the path of the tarball. */
export async function packPlugin(folder: string, into: string): Promise<string> {
  say('the author packs it');
  await run(folder, 'npm', ['pack', '--offline', '--ignore-scripts', '--pack-destination', into]);
  const tarball = (await readdir(into)).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error(`npm pack wrote no tarball into ${into}.`);
  return join(into, tarball);
}
