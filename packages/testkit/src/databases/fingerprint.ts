import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { ModuleMigrations } from '@tandem/db';

/**
 * Names what a migrated database looks like: the migrations, and the code that applies and secures them. A database
 * kept under an older name is never found again, so no test runs on the tables of yesterday.
 */
export function fingerprintOf(modules: readonly ModuleMigrations[]): string {
  const hash = createHash('sha256').update(codeOfMigrator()).update(JSON.stringify(modules));
  return hash.digest('hex').slice(0, 16);
}

const EMBEDDED = '@electric-sql/pglite';

let code: string | undefined;

function codeOfMigrator(): string {
  if (code !== undefined) return code;
  const manifest = findPackageJSON('@tandem/db', import.meta.url);
  if (manifest === undefined) throw new Error('@tandem/testkit cannot find @tandem/db beside it. Run pnpm install.');
  const folder = dirname(manifest);
  // From source in the workspace, from the build where the package was installed.
  const sources = ['src', 'dist'].map((name) => join(folder, name)).find(existsSync);
  const hash = createHash('sha256').update(readFileSync(manifest));
  for (const file of filesIn(sources)) hash.update(file).update(readFileSync(file));
  // A dependency of @tandem/db, not of ours: looked for from there.
  const embedded = findPackageJSON(EMBEDDED, manifest);
  if (embedded) hash.update(readFileSync(embedded));
  return (code = hash.digest('hex'));
}

function filesIn(folder: string | undefined): readonly string[] {
  if (folder === undefined) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
}
