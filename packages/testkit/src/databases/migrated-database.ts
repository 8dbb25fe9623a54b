import { rm } from 'node:fs/promises';
import { openDatabase, withOwner } from '@tandem/db';
import type { Database, DatabaseSettings, ModuleMigrations, SqlExecutor } from '@tandem/db';
import { embeddedFolder } from './embedded-snapshot.ts';
import { serverDatabase } from './server-template.ts';

/** An open, migrated, otherwise empty database. */
export interface MigratedDatabase {
  readonly kind: Database['kind'];
  /** As the program has it: on a server, under a login that owns nothing. */
  readonly database: Database;
  /** Runs plain SQL as the owner of the tables, past every fence: to look at what the program cannot see. */
  asOwner<T>(run: (executor: SqlExecutor) => Promise<T>): Promise<T>;
  /** URL of the login that serves; undefined on the embedded database. */
  readonly servingUrl?: string;
  /** URL of the owner; undefined on the embedded database. */
  readonly ownerUrl?: string;
  /** Closes it and removes its data. */
  close(): Promise<void>;
}

export type MigratedDatabaseSettings = Pick<DatabaseSettings, 'onTrip' | 'poolSize'>;

/** Gives a database of its own to a test file, with the tables of these modules. */
export async function migratedDatabase(
  kind: Database['kind'],
  modules: readonly ModuleMigrations[],
  settings: MigratedDatabaseSettings = {},
): Promise<MigratedDatabase> {
  return await (kind === 'embedded' ? embedded(modules, settings) : onOwnServer(modules, settings));
}

async function embedded(
  modules: readonly ModuleMigrations[],
  settings: MigratedDatabaseSettings,
): Promise<MigratedDatabase> {
  const folder = await embeddedFolder(modules);
  const database = await openDatabase({ ...settings, folder });
  return {
    kind: 'embedded',
    database,
    asOwner: (run) => withOwner({ database }, run),
    async close() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function onOwnServer(
  modules: readonly ModuleMigrations[],
  settings: MigratedDatabaseSettings,
): Promise<MigratedDatabase> {
  const { ownerUrl, servingUrl, drop } = await serverDatabase(modules);
  const database = await openDatabase({ ...settings, url: servingUrl });
  return {
    kind: 'server',
    database,
    servingUrl,
    ownerUrl,
    asOwner: (run) => withOwner({ url: ownerUrl }, run),
    async close() {
      await database.close();
      await drop();
    },
  };
}
