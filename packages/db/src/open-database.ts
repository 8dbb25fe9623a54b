import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { DatabaseProblem } from './problem.ts';
import { scopedKysely } from './queries/scoped-kysely.ts';
import { systemKysely } from './queries/system-kysely.ts';
import { currentScope, insideScope, refuseSecondConnection } from './scope/current-scope.ts';
import type { Scope } from './scope/scope.ts';
import { ScopeConnection, type ScopeSettings } from './scope/scope-connection.ts';
import { SYSTEM_SET_UP, tenantSetUp } from './scope/set-up.ts';
import { openServer } from './server/open-server.ts';
import type { DatabaseSettings } from './settings.ts';
import type { ConnectionPool } from './wire/pool.ts';

/** The pools behind the open databases: migrations run on them without a scope, and nothing else may. */
const pools = new WeakMap<Database, ConnectionPool>();

/**
 * Opens a server if there is a URL, else the embedded database.
 *
 * @throws DatabaseProblem `unreachable`, `too-old`, `login-owns`, `roles-missing`; `folder-locked`, `folder-unwritable`.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const kind = settings.url === undefined ? 'embedded' : 'server';
  const pool = settings.url === undefined ? await openEmbedded(settings) : await openServer(settings.url, settings);
  const database = databaseOn(kind, pool);
  pools.set(database, pool);
  return database;
}

/** The pool of an open database, for this package's own use. */
export function poolBehind(database: Database): ConnectionPool {
  const pool = pools.get(database);
  if (!pool) throw new Error('This database was not opened by openDatabase.');
  return pool;
}

function databaseOn(kind: Database['kind'], pool: ConnectionPool): Database {
  const inFlight = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  async function track<T>(run: () => Promise<T>): Promise<T> {
    if (closing) throw closed();
    const work = run();
    inFlight.add(work);
    try {
      return await work;
    } finally {
      inFlight.delete(work);
    }
  }

  function inScope<T>(settings: Omit<ScopeSettings, 'pool'>, run: (scope: Scope) => Promise<T>): Promise<T> {
    return track(async () => {
      refuseSecondConnection('A scope');
      return await runScope(new ScopeConnection({ ...settings, pool }), run);
    });
  }

  async function drainAndClose(): Promise<void> {
    await Promise.allSettled(inFlight);
    await pool.close();
  }

  const kysely = scopedKysely<unknown>();
  return {
    kind,
    kysely,
    queries: <DB>() => kysely as Kysely<DB>,
    systemKysely: systemKysely<unknown>(pool, track),
    tenant: (setUp, run) =>
      inScope(
        {
          setUp: tenantSetUp(setUp),
          tenantId: setUp.tenantId,
          mode: setUp.mode,
          transaction: setUp.mode === 'read' ? 'statement' : 'scope',
        },
        run,
      ),
    system: (run) => inScope({ setUp: SYSTEM_SET_UP, mode: 'write', transaction: 'scope' }, run),
    close() {
      if (currentScope()) return Promise.reject(closedInsideScope());
      return (closing ??= drainAndClose());
    },
  };
}

/** Commits if `run` resolves, else rolls back; the connection goes back in either case. */
async function runScope<T>(connection: ScopeConnection, run: (scope: Scope) => Promise<T>): Promise<T> {
  try {
    const value = await insideScope(connection, () => run(connection));
    connection.end();
    await connection.commit();
    return value;
  } catch (error) {
    connection.end();
    await connection.rollback();
    throw error;
  } finally {
    await connection.release();
  }
}

function closed(): DatabaseProblem {
  return new DatabaseProblem('closed', {
    message: 'The database was asked for work while it closes.',
    remedy: 'Stop taking requests before the database is closed.',
  });
}

function closedInsideScope(): DatabaseProblem {
  return new DatabaseProblem('second-connection', {
    message: 'The database was asked to close inside an open scope, which it would wait for.',
    remedy: 'Close it outside.',
  });
}
