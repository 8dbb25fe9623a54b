import { readFile, realpath } from 'node:fs/promises';
import { createRequire, findPackageJSON, isBuiltin } from 'node:module';
import { dirname, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AnyContract } from '@tandem/sdk';
import type { Composition, ServerModule } from '@tandem/sdk/server';

/** A package of this workspace that brings tables. */
export interface ModulePackage {
  readonly folder: string;
  readonly schema: string;
}

/** The kernel's tables that belong to a centre. */
const KERNEL = { specifier: '@tandem/kernel', schema: 'kernel_store' } as const;

/**
 * The packages of the kernel and of the composed modules whose source lies in this workspace. A module's id does not
 * say which package it comes from, so the imports of `tandem.config.ts` are followed; what was installed from a
 * registry has its types already and is left alone.
 */
export async function ownPackages({ modules }: Composition, configuration: string): Promise<readonly ModulePackage[]> {
  const found: ModulePackage[] = [];
  const kernel = await ownFolder(KERNEL.specifier, import.meta.url);
  if (kernel) found.push({ folder: kernel, schema: KERNEL.schema });
  const withTables = new Set(modules.filter(({ migrations }) => migrations.length > 0).map(idOf));
  for (const specifier of await packageImports(configuration)) {
    const folder = await ownFolder(specifier, configuration);
    if (!folder) continue;
    const exported: object = await import(resolved(specifier, configuration));
    const ids = Object.values(exported).filter(isServerModule).map(idOf);
    for (const id of ids) if (withTables.has(id)) found.push({ folder, schema: id.replaceAll('-', '_') });
  }
  return found;
}

/** The packages that the file imports; relative imports belong to the installation itself. */
async function packageImports(configuration: string): Promise<readonly string[]> {
  const text = await readFile(fileURLToPath(configuration), 'utf8');
  const imports = text.matchAll(/^import\s[^'"]*['"]([^'".][^'"]*)['"]/gm);
  return [...imports].flatMap(([, specifier]) => (specifier && !isBuiltin(specifier) ? [specifier] : []));
}

async function ownFolder(specifier: string, from: string): Promise<string | undefined> {
  const file = findPackageJSON(specifier, from);
  if (file === undefined) return undefined;
  const folder = await realpath(dirname(file));
  return folder.includes(`${sep}node_modules${sep}`) ? undefined : folder;
}

/** As the configuration itself resolves it, so that it is the module that is loaded already. */
const resolved = (specifier: string, from: string): string =>
  pathToFileURL(createRequire(from).resolve(specifier)).href;

const isServerModule = (value: unknown): value is ServerModule =>
  typeof value === 'object' && value !== null && '$$type' in value && value.$$type === '@tandem/server-module';

const idOf = ({ contract }: ServerModule): string => (contract as AnyContract).id as string;
