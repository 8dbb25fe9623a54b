import { readFile } from 'node:fs/promises';
import { createRequire, findPackageJSON } from 'node:module';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packagesIn } from './packages-in.ts';

/** A module package of the composition, as far as the admin is concerned. */
export interface InstalledPackage {
  /** Name of the package: `@tandem/people`. */
  readonly name: string;
  /** Id of its module, which is the namespace of its texts: `people`. */
  readonly id: string;
  /** Whether it has screens or panels (`<package>/admin`). */
  readonly hasAdmin: boolean;
}

interface PackageJson {
  readonly exports?: Readonly<Record<string, unknown>>;
}

/**
 * The module packages that a composition imports, resolved from the folder of the composition, so that a plugin which only the
 * server has as a dependency is found. A module is what exports a contract: the SDK and project plugins, whose texts the server
 * resolves, are left out.
 *
 * @throws {Error} naming a package that is imported but not installed.
 */
export async function installedPackages(configFile: string): Promise<readonly InstalledPackage[]> {
  const names = packagesIn(await readFile(configFile, 'utf8'));
  const found = await Promise.all(names.map((name) => installedPackage(name, configFile)));
  return found.filter((one) => one !== undefined);
}

async function installedPackage(name: string, configFile: string): Promise<InstalledPackage | undefined> {
  const { exports = {} } = JSON.parse(await readFile(packageJsonOf(name, configFile), 'utf8')) as PackageJson;
  const hasAdmin = './admin' in exports;
  const hasTexts = Object.keys(exports).some((entry) => entry.startsWith('./messages/'));
  if (!hasAdmin && !hasTexts) return undefined;
  const id = await moduleIdOf(name, configFile);
  return id === undefined ? undefined : { name, id, hasAdmin };
}

function packageJsonOf(name: string, configFile: string): string {
  try {
    const file = findPackageJSON(name, pathToFileURL(configFile));
    if (file) return file;
  } catch {
    // Node says "not found" with an error; ours below says what to do.
  }
  const problem = new Error(
    `${relative(process.cwd(), configFile)} imports ${name}, which is not installed there. Add "${name}" to the dependencies of the package.json beside it, then install again.`,
  );
  // Vite prints the stack: where this code stood is nothing to who composes.
  problem.stack = problem.message;
  throw problem;
}

/** The id in the package's contract. A contract is plain data, so loading it starts nothing. */
async function moduleIdOf(name: string, configFile: string): Promise<string | undefined> {
  const file = createRequire(configFile).resolve(name);
  const entry = (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
  return Object.values(entry).find(isContract)?.id;
}

const isContract = (value: unknown): value is { readonly id: string } =>
  typeof value === 'object' && value !== null && '$$type' in value && value.$$type === '@tandem/contract';
