import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, withOwner } from '@tandem/db';

/** A data folder that was changed, for `startTandem`. */
export interface AlteredData {
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * A copy of a data folder in which statements were run as the owner of the database: what only another version of Tandem, another time
 * or an accident would bring about. No server may run on the folder that is copied.
 */
export async function alteredData(from: string, statements: readonly string[]): Promise<AlteredData> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-altered-'));
  await cp(from, folder, { recursive: true });
  const database = await openDatabase({ folder });
  try {
    await withOwner({ database }, async (executor) => {
      for (const statement of statements) await executor.script(statement);
    });
  } finally {
    await database.close();
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
