import { cp, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase } from '@tandem/db';
import type { ModuleMigrations } from '@tandem/db';
import { fingerprintOf } from './fingerprint.ts';

/** Snapshots kept on this machine; a migrated one is 40 MB. */
const SNAPSHOTS_KEPT = 6;

/**
 * Copies a migrated embedded database into a folder of its own: tenths of a second, against four to eight seconds for
 * a new one. The snapshot outlives the run, under the fingerprint of its migrations.
 *
 * @returns the data folder, for the caller to open and to remove.
 */
export async function embeddedFolder(modules: readonly ModuleMigrations[]): Promise<string> {
  const snapshot = await snapshotOf(modules);
  const folder = await mkdtemp(join(tmpdir(), 'tandem-embedded-'));
  await cp(join(snapshot, 'database'), join(folder, 'database'), { recursive: true });
  return folder;
}

async function snapshotOf(modules: readonly ModuleMigrations[]): Promise<string> {
  const shelf = join(tmpdir(), `tandem-snapshots-${userInfo().username}`);
  const snapshot = join(shelf, fingerprintOf(modules));
  if (await exists(snapshot)) return snapshot;
  await mkdir(shelf, { recursive: true, mode: 0o700 });
  const draft = await mkdtemp(join(shelf, 'draft-'));
  const database = await openDatabase({ folder: draft });
  try {
    await migrate({ database }, modules);
  } finally {
    await database.close();
  }
  try {
    await rename(draft, snapshot);
  } catch {
    // Another worker was faster with the same one.
    await rm(draft, { recursive: true, force: true });
  }
  await clear(shelf);
  return snapshot;
}

/** Forgets the oldest snapshots. */
async function clear(shelf: string): Promise<void> {
  const names = (await readdir(shelf)).filter((name) => !name.startsWith('draft-'));
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
