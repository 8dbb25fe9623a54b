import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { apiTypes } from '../../src/types/api/api-program.ts';
import { type ApiText, apiText, type ApiWords } from '../../src/types/api/api-text.ts';

const workspace = fileURLToPath(new URL('../../../..', import.meta.url));

/** What a host or a program of these tests installs, and where this workspace has it. */
const INSTALLED: Readonly<Record<string, string>> = {
  '@tandem/kernel': 'packages/kernel',
  '@tandem/sdk': 'packages/sdk',
  '@tandem/client': 'packages/client',
  '@tandem/projects': 'packages/modules/projects',
  '@trpc/server': 'packages/sdk/node_modules/@trpc/server',
  zod: 'packages/sdk/node_modules/zod',
};

/** Lays down a folder with these files, and packages to import. */
export async function layDown(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, home] of Object.entries(INSTALLED)) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(workspace, home), link);
  }
  const all = { 'package.json': JSON.stringify({ name: 'host-of-a-test', type: 'module' }), ...files };
  for (const [name, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** The declarations of the API of the host that lies there, installed as `tandem-api` beside it. */
export async function generateApi(folder: string, words: Partial<ApiWords> = {}): Promise<ApiText> {
  const known = { scopes: new Map(), outcomes: new Map(), ...words };
  const api = apiText(await apiTypes(pathToFileURL(join(folder, 'tandem.config.ts')).href), known);
  const home = join(folder, 'node_modules/tandem-api');
  await mkdir(home, { recursive: true });
  await writeFile(join(home, 'index.d.ts'), api.text);
  await writeFile(
    join(home, 'package.json'),
    JSON.stringify({ name: 'tandem-api', types: './index.d.ts', type: 'module' }),
  );
  return api;
}
