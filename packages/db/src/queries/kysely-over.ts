import {
  DefaultQueryExecutor,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type ConnectionProvider,
  type Dialect,
  type Driver,
  type KyselyPlugin,
} from 'kysely';

/** What one Kysely of this package differs in from another. */
export interface KyselyParts {
  /** Decides on which connection a query runs. */
  readonly connections: ConnectionProvider;
  /** Begins and ends transactions; acquires nothing, the provider does. */
  readonly driver: Driver;
  readonly plugins: readonly KyselyPlugin[];
}

/**
 * A Kysely on a connection provider of our own, so that the provider sees the whole use of a connection and can run it
 * inside a scope. (A dialect's driver is asked for a connection only, which is too little for that.)
 */
export function kyselyOver<DB>({ connections, driver, plugins }: KyselyParts): Kysely<DB> {
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (queries) => new PostgresIntrospector(queries),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  const executor = new DefaultQueryExecutor(new PostgresQueryCompiler(), new PostgresAdapter(), connections, [
    ...plugins,
  ]);
  return new Kysely<DB>({ config: { dialect }, dialect, driver, executor });
}
