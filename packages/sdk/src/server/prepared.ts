import type { CompiledQuery, Kysely, QueryExecutorProvider, QueryResult } from 'kysely';

/** Stands in a prepared query for a value that each execution gives. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** Names a value that each execution of a prepared query gives. */
export type Parameter<P> = <K extends keyof P & string>(name: K) => P[K];

/** A query as Kysely builds it, or one that is written with `sql`, which asks on whose behalf it is compiled. */
interface Compilable<O> {
  compile(db: QueryExecutorProvider): CompiledQuery<O>;
}

/** A query that is compiled once; made by `prepared`. */
export interface PreparedQuery<DB, P, O> {
  /** Runs the query in the scope of the caller. */
  execute(db: Kysely<DB>, values: P): Promise<O[]>;
  /** The first row, or undefined. */
  first(db: Kysely<DB>, values: P): Promise<O | undefined>;
  /** The query with its values, to be run by somebody else, as with a commit. */
  filled(db: Kysely<DB>, values: P): CompiledQuery<O>;
  /** The SQL, for reviews and tests. */
  sql(db: Kysely<DB>): string;
}

/**
 * A query that is built and compiled once and then only filled with values; Kysely's compiler costs more than the round trip of a
 * small query. The values must not change the shape of the query: use `= any(…)` in place of `in`.
 * @example
 * const byId = prepared<PeopleTables, { id: string }>()((db, value) => db.selectFrom('people.person').selectAll().where('id', '=', value('id')));
 */
export const prepared =
  <DB, P extends object>() =>
  <O>(build: (db: Kysely<DB>, value: Parameter<P>) => Compilable<O>): PreparedQuery<DB, P, O> => {
    // One compilation for each Kysely: a process has one, the tests have several.
    const compiled = new WeakMap<Kysely<DB>, CompiledQuery<O>>();
    const query = (db: Kysely<DB>): CompiledQuery<O> => {
      const known = compiled.get(db);
      if (known) return known;
      // The placeholder travels as the value: that is the point, and the one cast it needs.
      const fresh = build(db, (name) => new Placeholder(name) as never).compile(db);
      compiled.set(db, fresh);
      return fresh;
    };
    const filled = (db: Kysely<DB>, values: P): CompiledQuery<O> => {
      const once = query(db);
      const parameters = once.parameters.map((value) =>
        value instanceof Placeholder ? values[value.name as keyof P] : value,
      );
      return { ...once, parameters };
    };
    const execute = async (db: Kysely<DB>, values: P): Promise<O[]> => {
      const result: QueryResult<O> = await db.executeQuery(filled(db, values));
      return result.rows;
    };
    return { execute, first: async (db, values) => (await execute(db, values))[0], filled, sql: (db) => query(db).sql };
  };
