import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, migrate, openDatabase } from '@tandem/db';
import { afterAll, describe, expect, it } from 'vitest';
import { deliveryHost, ends, tables } from './fixture-delivery.ts';
import { migratedDatabase, testClock } from './testkit.ts';

/** Where the database is, for a process that is to be killed, and how to look at it before and after. */
interface Place {
  readonly address: string;
  use<T>(run: (database: Database) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

async function embedded(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-killed-'));
  const use = async <T>(run: (database: Database) => Promise<T>): Promise<T> => {
    const database = await openDatabase({ folder });
    try {
      return await run(database);
    } finally {
      await database.close();
    }
  };
  await use((database) => migrate({ database }, tables));
  return { address: folder, use, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function server(): Promise<Place> {
  const migrated = await migratedDatabase('server', tables);
  return { address: migrated.servingUrl ?? '', use: (run) => run(migrated.database), remove: () => migrated.close() };
}

describe.each([
  ['the embedded database', embedded],
  ['a PostgreSQL server', server],
])('a process that is killed in the middle of its work, on %s', (_, make) => {
  let place: Place | undefined;
  afterAll(() => place?.remove());

  it('leaves nothing half done and nothing undone: another takes over, and each event is handled once', async () => {
    place = await make();
    const ids = await place.use(async (database) => {
      const host = await deliveryHost(database);
      const written: string[] = [];
      for (let count = 0; count < 12; count += 1) {
        written.push((await host.as('coordinator').tryNotes.write({ body: 'x' })).id);
      }
      return written;
    });
    await killedAt(place.address, 5);
    await place.use(async (database) => {
      // The killed process had the clock of the machine; the leases of what it had are long over here.
      const host = await deliveryHost(database, { clock: testClock('2099-01-01T00:00:00Z') });
      const outcomes = ends(await host.worker.drain()).filter((end) => end.includes('note.written'));
      expect(outcomes.length).toBeGreaterThan(0);
      expect(outcomes.length).toBeLessThan(ids.length);
      const lines = (await host.as('coordinator').tryDiary.lines()).filter((line) => !line.startsWith('daily'));
      expect(lines.toSorted()).toEqual(ids.map((id) => `note ${id}`).toSorted());
    });
  });
});

/** Lets a process work until it hangs in its nth event, and kills it there. */
async function killedAt(address: string, nth: number): Promise<void> {
  const script = new URL('./killed-worker.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--conditions=source', script, address, String(nth)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('hanging\n');
  child.kill('SIGKILL');
  await once(child, 'exit');
}
