import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { DatabaseSettings } from '../settings.ts';
import { poolOf, type ConnectionPool } from '../wire/pool.ts';
import { EmbeddedStream } from './embedded-stream.ts';
import { lockFolder } from './folder-lock.ts';

/** A new connection finds the one session of PGlite as the last one left it, also after a failure. */
const FRESH_SESSION = [
  'rollback',
  'discard all',
  `set datestyle to 'ISO'; set timezone to 'UTC'; set intervalstyle to 'iso_8601'`,
];

type EmbeddedSettings = Pick<DatabaseSettings, 'folder' | 'snapshot' | 'onTrip'>;

/**
 * Opens PGlite, in a folder that it locks or in memory, behind a pool of one connection: the pool's queue makes one
 * scope wait for another, in the order in which they came.
 *
 * @throws DatabaseProblem `folder-locked`, `folder-unwritable`.
 */
export async function openEmbedded(settings: EmbeddedSettings): Promise<ConnectionPool> {
  const lock = settings.folder === undefined ? undefined : await lockFolder(settings.folder);
  try {
    const database = await start(settings);
    const pool = poolOf(
      {
        stream: () => new EmbeddedStream(database),
        user: 'postgres',
        max: 1,
        idleTimeoutMillis: 0,
        onConnect: async (client) => {
          for (const text of FRESH_SESSION) await client.query(text);
        },
      },
      settings.onTrip,
    );
    return {
      lend: () => pool.lend(),
      snapshot: () => database.dumpDataDir('none'),
      async close() {
        await pool.close();
        await database.close();
        await lock?.release();
      },
    };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

async function start({ folder, snapshot }: EmbeddedSettings): Promise<PGlite> {
  if (folder === undefined) return await PGlite.create(snapshot && { loadDataDir: snapshot });
  const data = join(folder, 'database');
  await mkdir(data, { recursive: true });
  return await PGlite.create(data);
}
