import { readFile, realpath } from 'node:fs/promises';
import { createRequire, findPackageJSON, isBuiltin } from 'node:module';
import { dirname, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A package of this workspace that `tandem.config.ts` imports. */
export interface ComposedPackage {
  readonly folder: string;
  /** What the imported entry exports. */
  readonly exported: readonly unknown[];
}

/**
 * The packages that the composition comes from and whose source lies in this workspace. Neither a module's id nor a
 * project's says which package it comes from, so the imports of `tandem.config.ts` are followed; what was installed from
 * a registry is left alone.
 */
export async function composedPackages(configuration: string): Promise<readonly ComposedPackage[]> {
  const found: ComposedPackage[] = [];
  for (const specifier of await packageImports(configuration)) {
    const folder = await ownFolder(specifier, configuration);
    if (!folder) continue;
    const exported: object = await import(resolved(specifier, configuration));
    found.push({ folder, exported: Object.values(exported) });
  }
  return found;
}

/** The folder of a package of this workspace; undefined for one that was installed. */
export async function ownFolder(specifier: string, from: string): Promise<string | undefined> {
  const file = findPackageJSON(specifier, from);
  if (file === undefined) return undefined;
  const folder = await realpath(dirname(file));
  return folder.includes(`${sep}node_modules${sep}`) ? undefined : folder;
}

/** The packages that the file imports; relative imports belong to the installation itself. */
async function packageImports(configuration: string): Promise<readonly string[]> {
  const text = await readFile(fileURLToPath(configuration), 'utf8');
  const imports = text.matchAll(/^import\s[^'"]*['"]([^'".][^'"]*)['"]/gm);
  return [...imports].flatMap(([, specifier]) => (specifier && !isBuiltin(specifier) ? [specifier] : []));
}

/** As the configuration itself resolves it, so that it is the module that is loaded already. */
const resolved = (specifier: string, from: string): string =>
  pathToFileURL(createRequire(from).resolve(specifier)).href;
