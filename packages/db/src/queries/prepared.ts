import {
  sql,
  type Compilable,
  type CompiledQuery,
  type DeleteResult,
  type InsertResult,
  type Kysely,
  type RawBuilder,
  type UpdateResult,
} from 'kysely';

/** Names a value that is given with each call: `p('surname')`. */
export type Parameter<P extends object> = <Name extends keyof P & string>(name: Name) => RawBuilder<P[Name]>;

/** The rows a query answers with; a write without `returning` answers with none. */
type RowOf<O> = O extends InsertResult | UpdateResult | DeleteResult ? never : O;

/** A query that Kysely builds and compiles once; a call only puts values in. */
export interface PreparedQuery<DB, P extends object, O> {
  execute(queries: Kysely<DB>, values: P): Promise<RowOf<O>[]>;
  executeTakeFirst(queries: Kysely<DB>, values: P): Promise<RowOf<O> | undefined>;
  /** The query with its values, for `scope.beforeCommit`. */
  compile(queries: Kysely<DB>, values: P): CompiledQuery<RowOf<O>>;
}

/** Stands for a named value among the parameters of the compiled query. */
class NamedValue {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Builds and compiles a query once, at its first use, instead of at each request (0.1 ms for a nested query). Its shape
 * must therefore not depend on the values; a condition that is sometimes there makes two prepared queries.
 *
 * @example
 * const findBySurname = prepared((queries: Kysely<PeopleTables>, p: Parameter<{ surname: string }>) =>
 *   queries.selectFrom('people.person').select(['id', 'first_name']).where('surname', '=', p('surname')));
 *
 * const people = await findBySurname.execute(database.queries(), { surname: 'Exemple' });
 */
export function prepared<DB, P extends object, O>(
  build: (queries: Kysely<DB>, parameter: Parameter<P>) => Compilable<O>,
): PreparedQuery<DB, P, O> {
  let template: CompiledQuery<O> | undefined;

  function compile(queries: Kysely<DB>, values: P): CompiledQuery<RowOf<O>> {
    template ??= build(queries, (name) => sql`${new NamedValue(name)}`).compile();
    const given = new Map<string, unknown>(Object.entries(values));
    const parameters = template.parameters.map((value) =>
      value instanceof NamedValue ? given.get(value.name) : value,
    );
    return { ...(template as CompiledQuery<RowOf<O>>), parameters };
  }

  return {
    compile,
    async execute(queries, values) {
      return (await queries.executeQuery(compile(queries, values))).rows;
    },
    async executeTakeFirst(queries, values) {
      return (await queries.executeQuery(compile(queries, values))).rows[0];
    },
  };
}
