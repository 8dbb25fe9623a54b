import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { fileURLToPath } from 'node:url';
import { packagesIn } from '@tandem/vite';

const composition = new URL('../../tandem.config.ts', import.meta.url);

interface Contract {
  readonly $$type: '@tandem/contract';
  readonly id: string;
}
const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && '$$type' in value && value.$$type === '@tandem/contract';

/** A module package as the build of the admin sees it, from source. */
async function installedModule(name: string) {
  const manifest = findPackageJSON(name, composition);
  if (!manifest) return [];
  const { exports = {} } = JSON.parse(await readFile(manifest, 'utf8')) as { exports?: Record<string, unknown> };
  const hasAdmin = './admin' in exports;
  const hasTexts = Object.keys(exports).some((entry) => entry.startsWith('./messages/'));
  const contract = Object.values((await import(name)) as object).find(isContract);
  if (!contract || (!hasAdmin && !hasTexts)) return [];
  const load = (entry: string) => () => import(`${name}/${entry}`) as Promise<unknown>;
  return [
    {
      id: contract.id,
      package: name,
      admin: hasAdmin ? load('admin') : undefined,
      messages: { fr: load('messages/fr.json'), nl: load('messages/nl.json'), en: load('messages/en.json') },
    },
  ];
}

/** What the build makes of the composition, in the place of `virtual:tandem/admin`. */
export const modules = (
  await Promise.all(packagesIn(await readFile(fileURLToPath(composition), 'utf8')).map(installedModule))
).flat();
