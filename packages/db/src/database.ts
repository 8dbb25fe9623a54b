import type { Kysely } from 'kysely';
import type { Scope } from './scope/scope.ts';
import type { TenantSetUp } from './scope/set-up.ts';

/** An open database, embedded or a server; both behave alike. */
export interface Database {
  readonly kind: 'embedded' | 'server';
  /** The Kysely of the process: each query runs on the connection of the scope it is asked for in, and throws outside. */
  readonly kysely: Kysely<any>; // any: the tables are the caller's, see `queries`
  /** The same Kysely, typed by the tables of the caller's module. */
  queries<DB>(): Kysely<DB>;
  /**
   * Runs inside the scope of one centre, under row-level security.
   *
   * Mode `read`: each statement is a transaction of its own, read only, in one round trip. Mode `write`: all of it is one
   * transaction, opened with the first query and committed if `run` resolves, else rolled back. No query, no transaction.
   *
   * @throws DatabaseProblem `second-connection` inside an open scope, `closed`, `rolled-back`; and what COMMIT throws.
   */
  tenant<T>(setUp: TenantSetUp, run: (scope: Scope) => Promise<T>): Promise<T>;
  /** As a write scope, but without a centre: sees the schemas `auth` and `kernel_system` only. */
  system<T>(run: (scope: Scope) => Promise<T>): Promise<T>;
  /**
   * For a library that makes its own calls, such as sign-in: outside any scope, each query or transaction takes a
   * connection with the system role for itself. Inside a scope it throws.
   */
  readonly systemKysely: Kysely<any>; // any: the tables are the library's
  /** Waits for the scopes in flight, then gives everything back. */
  close(): Promise<void>;
}
