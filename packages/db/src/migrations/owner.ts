import type { Database } from '../database.ts';
import { poolBehind } from '../open-database.ts';
import { refuseSecondConnection } from '../scope/current-scope.ts';
import { serverPool } from '../wire/pool.ts';
import type { Session } from '../wire/session.ts';
import { executorOn, type SqlExecutor } from '../wire/sql-executor.ts';

/** How to reach the database as the owner of its tables. */
export interface OwnerSettings {
  /** URL of the owner, `DATABASE_MIGRATE_URL`. */
  readonly url?: string | undefined;
  /** An open database whose own login is used instead: the embedded one, or a server in development. */
  readonly database?: Database | undefined;
}

/**
 * Runs plain SQL as the owner, on one connection: migrations, checks of the catalogue, the generator of table types.
 * Never for requests: the owner is not fenced to one centre.
 *
 * @throws DatabaseProblem `unreachable`, `second-connection`.
 */
export async function withOwner<T>(settings: OwnerSettings, run: (executor: SqlExecutor) => Promise<T>): Promise<T> {
  refuseSecondConnection('The owner');
  if (settings.url !== undefined) {
    const pool = serverPool(settings.url, { poolSize: 1 });
    try {
      return await onSession(await pool.lend(), run);
    } finally {
      await pool.close();
    }
  }
  if (settings.database) return await onSession(await poolBehind(settings.database).lend(), run);
  throw new Error('withOwner needs the URL of the owner or an open database.');
}

async function onSession<T>(session: Session, run: (executor: SqlExecutor) => Promise<T>): Promise<T> {
  try {
    return await run(executorOn(session));
  } catch (error) {
    // A transaction may be open: the connection must not be lent again with it.
    session.spoil(error);
    throw error;
  } finally {
    session.release();
  }
}
