import { DatabaseProblem } from '../problem.ts';
import type { SqlExecutor } from '../wire/sql-executor.ts';

/** Oldest release that can do all that is asked of it: views with `security_invoker`. */
const OLDEST_VERSION = 15;

/**
 * Refuses a server of an older release, before anything is changed on it.
 *
 * @throws DatabaseProblem `too-old`.
 */
export async function refuseOldServer(executor: SqlExecutor): Promise<void> {
  const [server] = await executor.query<{ version: string; major: number }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major`,
  );
  if (server && server.major >= OLDEST_VERSION) return;
  throw new DatabaseProblem('too-old', {
    message: `The server runs PostgreSQL ${server?.version ?? 'unknown'}; Tandem needs ${OLDEST_VERSION} or later.`,
    remedy: 'Upgrade the server, or let DATABASE_URL name a newer one.',
  });
}
