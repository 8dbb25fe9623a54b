import { DatabaseProblem } from '../problem.ts';
import type { DatabaseSettings } from '../settings.ts';
import { serverPool, type ConnectionPool } from '../wire/pool.ts';
import { executorOn } from '../wire/sql-executor.ts';
import { refuseUnfitLogin } from './login-check.ts';

/** Oldest release that can do all that is asked of it: views with `security_invoker`. */
const OLDEST_VERSION = 15;

/**
 * Connects to a server and makes sure that it will do.
 *
 * @throws DatabaseProblem `unreachable`, `too-old`, `login-owns`, `roles-missing`.
 */
export async function openServer(url: string, settings: Omit<DatabaseSettings, 'url'>): Promise<ConnectionPool> {
  const pool = serverPool(url, settings);
  try {
    const session = await pool.lend();
    try {
      const executor = executorOn(session);
      const [server] = await executor.query<{ version: string; major: number }>(
        `select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major`,
      );
      if (!server || server.major < OLDEST_VERSION) throw tooOld(server?.version ?? 'unknown');
      if (!settings.allowOwner) await refuseUnfitLogin(executor);
    } finally {
      session.release();
    }
    return pool;
  } catch (error) {
    await pool.close();
    throw error;
  }
}

function tooOld(version: string): DatabaseProblem {
  return new DatabaseProblem('too-old', {
    message: `The server runs PostgreSQL ${version}; Tandem needs ${OLDEST_VERSION} or later.`,
    remedy: 'Upgrade the server, or let DATABASE_URL name a newer one.',
  });
}
