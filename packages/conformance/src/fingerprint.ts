import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * Names the code that a run of the suite was about: the package with its tests, and whatever it stands on (the source of
 * other packages of the workspace, the versions of installed ones). A result under another fingerprint says nothing
 * about this code.
 */
export function fingerprintOf(folder: string): string {
  const hash = createHash('sha256');
  const seen = new Set<string>();
  const add = (at: string, isSubject: boolean): void => {
    const real = realpathSync(at);
    if (seen.has(real)) return;
    seen.add(real);
    const manifest = JSON.parse(readFileSync(join(real, 'package.json'), 'utf8')) as Manifest;
    hashPackage(hash, real, isSubject ? [...own, ...tests] : own);
    const { dependencies, devDependencies, peerDependencies } = manifest;
    const names = { ...dependencies, ...peerDependencies, ...(isSubject ? devDependencies : {}) };
    for (const name of Object.keys(names).sort()) {
      const found = findPackageJSON(name, pathToFileURL(join(real, 'package.json')));
      if (found === undefined) hash.update(`${name} is not installed`);
      else if (isInstalled(found)) hash.update(`${name} ${versionIn(found)}`);
      else add(dirname(found), false);
    }
  };
  add(folder, true);
  return hash.digest('hex').slice(0, 32);
}

const own = ['package.json', 'src'];
const tests = ['test', 'README.md', 'conformance.json', 'tsconfig.json'];

function hashPackage(hash: Hash, folder: string, parts: readonly string[]): void {
  for (const file of parts.flatMap((part) => filesIn(join(folder, part)))) {
    hash.update(relative(folder, file)).update('\0').update(readFileSync(file)).update('\0');
  }
}

function filesIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => join(path, name)).filter((file) => statSync(file).isFile());
}

/** Of a package that was installed and not written here. */
const isInstalled = (manifest: string): boolean => realpathSync(manifest).includes(`${sep}node_modules${sep}`);

const versionIn = (manifest: string): string =>
  (JSON.parse(readFileSync(manifest, 'utf8')) as Manifest).version ?? 'without version';
