import { openAsBlob } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase, snapshotOf } from '@tandem/db';
import type { ModuleMigrations } from '@tandem/db';
import { fingerprintOf } from './fingerprint.ts';

/** Snapshots kept on this machine; one is 40 MB. */
const SNAPSHOTS_KEPT = 6;

/**
 * A migrated embedded database to open copies of: tenths of a second each, against four to eight seconds for a new one.
 * It outlives the run, under the fingerprint of its migrations.
 */
export async function embeddedSnapshot(modules: readonly ModuleMigrations[]): Promise<Blob> {
  const shelf = join(tmpdir(), `tandem-snapshots-${userInfo().username}`);
  const path = join(shelf, `${fingerprintOf(modules)}.tar`);
  if (!(await exists(path))) await makeSnapshot(shelf, path, modules);
  return await openAsBlob(path);
}

/** Written under another name and moved into place when whole: two workers may make the same one. */
async function makeSnapshot(shelf: string, path: string, modules: readonly ModuleMigrations[]): Promise<void> {
  const database = await openDatabase({});
  try {
    await migrate({ database }, modules);
    const snapshot = await snapshotOf(database);
    await mkdir(shelf, { recursive: true, mode: 0o700 });
    const draft = `${path}.${String(process.pid)}`;
    await writeFile(draft, snapshot.stream());
    await rename(draft, path);
  } finally {
    await database.close();
  }
  await clear(shelf);
}

/** Forgets the oldest snapshots. */
async function clear(shelf: string): Promise<void> {
  const names = (await readdir(shelf)).filter((name) => name.endsWith('.tar'));
  const made = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(shelf, name))).mtimeMs })));
  const old = made.sort((one, other) => other.at - one.at).slice(SNAPSHOTS_KEPT);
  await Promise.all(old.map(({ name }) => rm(join(shelf, name), { recursive: true, force: true })));
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
