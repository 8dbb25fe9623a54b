import type { ConnectionProvider, Kysely } from 'kysely';
import { DatabaseProblem } from '../problem.ts';
import { startingConnection } from '../scope/current-scope.ts';
import { kyselyOver } from './kysely-over.ts';
import { driverWith, ScopeQueries } from './scope-queries.ts';
import { tenantPredicate } from './tenant-predicate.ts';

/** The Kysely of the process: each query runs on the connection of the scope it is asked for in. */
export function scopedKysely<DB>(): Kysely<DB> {
  const refuse = () => Promise.reject(nestedTransaction());
  const driver = driverWith({ beginTransaction: refuse, commitTransaction: refuse, rollbackTransaction: refuse });
  return kyselyOver<DB>({ connections: scopeConnections, driver, plugins: [tenantPredicate()] });
}

const scopeConnections: ConnectionProvider = {
  async provideConnection(consumer) {
    const scope = startingConnection();
    if (scope) return await consumer(new ScopeQueries(scope));
    throw new DatabaseProblem('no-scope', {
      message: 'A query was asked for outside a scope.',
      remedy: 'Run it inside database.tenant(…) or database.system(…).',
    });
  },
};

function nestedTransaction(): DatabaseProblem {
  return new DatabaseProblem('query-refused', {
    message: 'A transaction was begun inside a scope.',
    remedy: "Leave it out: a scope of mode 'write' is one transaction already.",
  });
}
