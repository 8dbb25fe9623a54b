import pg from 'pg';
import { DatabaseProblem } from '../problem.ts';
import type { DatabaseSettings } from '../settings.ts';
import { Session } from './session.ts';

/** Lends connections, in the order in which they were asked for. */
export interface ConnectionPool {
  lend(): Promise<Session>;
  close(): Promise<void>;
  /** The embedded database's whole content. */
  snapshot?(): Promise<Blob>;
}

/** Longest wait for a connection to a server, in milliseconds, before the request is told that there is none. */
const LONGEST_WAIT = 10_000;

/** What every session has in common, whatever the server's own configuration says: values read alike everywhere. */
const SESSION_PARAMETERS = { DateStyle: 'ISO', TimeZone: 'UTC', IntervalStyle: 'iso_8601' };

/** pg's client, which offers no setting for other start-up parameters. PgBouncer passes these three on. */
class UtcClient extends pg.Client {
  getStartupConf(): Record<string, string> {
    const inherited = pg.Client.prototype as unknown as { getStartupConf(): Record<string, string> };
    return { ...inherited.getStartupConf.call(this), ...SESSION_PARAMETERS };
  }
}

/** A pool of connections to a server. */
export function serverPool(url: string, settings: Pick<DatabaseSettings, 'poolSize' | 'onTrip'>): ConnectionPool {
  return poolOf(
    {
      connectionString: url,
      max: settings.poolSize ?? 10,
      connectionTimeoutMillis: LONGEST_WAIT,
      application_name: 'tandem',
    },
    settings.onTrip,
  );
}

/** A pool over pg's own, for any pg configuration: a server, or the embedded database behind a stream. */
export function poolOf(configuration: pg.PoolConfig, onTrip: DatabaseSettings['onTrip']): ConnectionPool {
  const pool = new pg.Pool({ ...configuration, Client: UtcClient });
  // A lost connection is reported by the query that meets it; without listeners it would end the process.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return {
    async lend() {
      try {
        return new Session(await pool.connect(), onTrip);
      } catch (cause) {
        throw new DatabaseProblem('unreachable', {
          message: `The database gave no connection: ${cause instanceof Error ? cause.message : String(cause)}.`,
          remedy: 'Check that the server runs, that DATABASE_URL is right and that the server has connections left.',
          cause,
        });
      }
    },
    close: () => pool.end(),
  };
}

function ignore(): void {}
