import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { DatabaseProblem } from '../problem.ts';
import type { ScopeConnection } from '../scope/scope-connection.ts';

/** Kysely's view of a scope's connection. */
export class ScopeQueries implements DatabaseConnection {
  readonly scope: ScopeConnection;

  constructor(scope: ScopeConnection) {
    this.scope = scope;
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    const { command, rowCount, rows } = await this.scope.query(compiled);
    const result = { rows: rows as R[] };
    return rowCount === undefined || command === 'SELECT' ? result : { ...result, numAffectedRows: BigInt(rowCount) };
  }

  // eslint-disable-next-line require-yield -- the interface asks for a generator
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new DatabaseProblem('query-refused', {
      message: 'A query was asked to stream its rows.',
      remedy: 'Read pages by key instead: they cost the same whatever the size of the centre.',
    });
  }
}

/** A driver that neither acquires connections nor, unless told how, begins transactions. */
export function driverWith(
  transactions: Pick<Driver, 'beginTransaction' | 'commitTransaction' | 'rollbackTransaction'>,
): Driver {
  return {
    init: async () => {},
    destroy: async () => {},
    releaseConnection: async () => {},
    acquireConnection: () => Promise.reject(new Error('Connections come from the provider, not from the driver.')),
    ...transactions,
  };
}
