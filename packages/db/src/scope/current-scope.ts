import { AsyncLocalStorage } from 'node:async_hooks';
import { DatabaseProblem } from '../problem.ts';
import type { Scope } from './scope.ts';
import type { ScopeConnection } from './scope-connection.ts';

const storage = new AsyncLocalStorage<ScopeConnection>();

/** The scope of the running request or job, if there is one and it has not ended. */
export function currentScope(): Scope | undefined {
  return currentConnection();
}

/** The connection of the current scope, for the drivers of Kysely. */
function currentConnection(): ScopeConnection | undefined {
  const connection = storage.getStore();
  // Work that outlives its scope, such as a timer set inside it, is outside again.
  return connection?.ended ? undefined : connection;
}

/** The connection of the scope that this code was started in, ended or not. */
export function startingConnection(): ScopeConnection | undefined {
  return storage.getStore();
}

/** Runs inside the scope of this connection. */
export function insideScope<T>(connection: ScopeConnection, run: () => Promise<T>): Promise<T> {
  return storage.run(connection, run);
}

/**
 * One scope, one connection: a second one asked for inside the first would wait for ever on the embedded database, and
 * on a server when the pool is empty. So it is refused on both, at once.
 *
 * @throws DatabaseProblem `second-connection`.
 */
export function refuseSecondConnection(what: string): void {
  if (!currentConnection()) return;
  throw new DatabaseProblem('second-connection', {
    message: `${what} asked for a second connection inside an open scope.`,
    remedy: "Use the scope's: queries through database.kysely run on it by themselves.",
  });
}
