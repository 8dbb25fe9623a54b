import type { Database, ModuleMigrations, SqlExecutor } from '@tandem/db';
import { afterAll, beforeAll, describe } from 'vitest';
import { migratedDatabase } from './migrated-database.ts';
import type { MigratedDatabase, MigratedDatabaseSettings } from './migrated-database.ts';

/** The database of a `describe`: opened before its tests and closed after them, so read `database` inside a test. */
export interface TestDatabase {
  readonly kind: Database['kind'];
  readonly database: Database;
  /** URL of the login that serves; undefined on the embedded database. */
  readonly servingUrl: string | undefined;
  /** URL of the owner of the tables; undefined on the embedded database. */
  readonly ownerUrl: string | undefined;
  /** Runs plain SQL as the owner of the tables, past every fence. */
  asOwner<T>(run: (executor: SqlExecutor) => Promise<T>): Promise<T>;
}

/**
 * Declares the same tests twice: on the embedded database and on a PostgreSQL server. For what stands on the database
 * itself; modules need it once, in their conformance test.
 */
export function onBothDatabases(
  name: string,
  modules: readonly ModuleMigrations[],
  tests: (on: TestDatabase) => void,
  settings?: MigratedDatabaseSettings,
): void {
  for (const kind of ['embedded', 'server'] as const) declare(name, kind, modules, tests, settings);
}

/** Declares tests on a PostgreSQL server only, the quicker of the two and the one of production. */
export function onServer(
  name: string,
  modules: readonly ModuleMigrations[],
  tests: (on: TestDatabase) => void,
  settings?: MigratedDatabaseSettings,
): void {
  declare(name, 'server', modules, tests, settings);
}

const NAMES = { embedded: 'the embedded database', server: 'a PostgreSQL server' } as const;

function declare(
  name: string,
  kind: Database['kind'],
  modules: readonly ModuleMigrations[],
  tests: (on: TestDatabase) => void,
  settings: MigratedDatabaseSettings | undefined,
): void {
  describe(`${name}, on ${NAMES[kind]}`, () => {
    let opened: MigratedDatabase | undefined;
    const open = (): MigratedDatabase => {
      if (!opened) throw new Error(`"${name}" uses the database outside a test or a hook: it is open only there.`);
      return opened;
    };
    beforeAll(async () => {
      opened = await migratedDatabase(kind, modules, settings);
    });
    afterAll(async () => {
      await opened?.close();
    });
    tests({
      kind,
      get database() {
        return open().database;
      },
      get servingUrl() {
        return open().servingUrl;
      },
      get ownerUrl() {
        return open().ownerUrl;
      },
      asOwner: (run) => open().asOwner(run),
    });
  });
}
