import type { ConnectionProvider, DatabaseConnection, Driver, Kysely } from 'kysely';
import { insideScope, refuseSecondConnection } from '../scope/current-scope.ts';
import { ScopeConnection } from '../scope/scope-connection.ts';
import { SYSTEM_SET_UP } from '../scope/set-up.ts';
import type { ConnectionPool } from '../wire/pool.ts';
import { kyselyOver } from './kysely-over.ts';
import { driverWith, ScopeQueries } from './scope-queries.ts';

/**
 * A Kysely for a library that makes its own calls and knows no scopes: each query, or each transaction it begins, is a
 * system scope of its own. Inside a scope it throws at once, as everything that would ask for a second connection.
 */
export function systemKysely<DB>(pool: ConnectionPool, track: <T>(run: () => Promise<T>) => Promise<T>): Kysely<DB> {
  const connections: ConnectionProvider = {
    provideConnection(consumer) {
      return track(async () => {
        refuseSecondConnection('The system Kysely');
        const scope = new ScopeConnection({ pool, setUp: SYSTEM_SET_UP, mode: 'write', transaction: 'statement' });
        try {
          return await insideScope(scope, () => consumer(new ScopeQueries(scope)));
        } finally {
          await scope.release();
        }
      });
    },
  };
  return kyselyOver<DB>({ connections, driver: transactions, plugins: [] });
}

const transactions: Driver = driverWith({
  async beginTransaction(connection, { isolationLevel }) {
    scopeOf(connection).beginTransaction(isolationLevel);
  },
  commitTransaction: (connection) => scopeOf(connection).commit(),
  rollbackTransaction: (connection) => scopeOf(connection).rollback(),
});

function scopeOf(connection: DatabaseConnection): ScopeConnection {
  if (connection instanceof ScopeQueries) return connection.scope;
  throw new Error('The system Kysely was given a connection that is not its own.');
}
