import { prepared, sql } from '@tandem/sdk/server';
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import { describe, expect, it } from 'vitest';

interface Tables {
  'people.person': { id: string; last_name: string; archived_at: string | null };
}

/** A Kysely that runs nothing and remembers what it was asked to compile and to send. */
function rememberingKysely(rows: object[] = []) {
  const sent: { sql: string; parameters: readonly unknown[] }[] = [];
  let compiled = 0;
  class Compiler extends PostgresQueryCompiler {
    override compileQuery(...given: Parameters<PostgresQueryCompiler['compileQuery']>): CompiledQuery {
      compiled += 1;
      return super.compileQuery(...given);
    }
  }
  class Driver extends DummyDriver {
    override async acquireConnection() {
      return {
        async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
          sent.push({ sql, parameters });
          return { rows: rows as R[] };
        },
        streamQuery(): AsyncIterableIterator<never> {
          throw new Error('Nothing is streamed here.');
        },
      };
    }
  }
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new Driver(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new Compiler(),
    },
  });
  return { db, sent, compiled: () => compiled };
}

const named = prepared<Tables, { name: string; since: string | null }>()((db, value) =>
  db
    .selectFrom('people.person')
    .select('id')
    .where('last_name', '=', value('name'))
    .where((where) => where.or([where('archived_at', '>', value('since')), where('id', '=', value('name'))]))
    .limit(50),
);

describe('a prepared query', () => {
  it('is compiled once and sent with the values of each call, in their places', async () => {
    const { db, sent, compiled } = rememberingKysely();
    await named.execute(db, { name: 'Exemple', since: '2026-01-01' });
    await named.execute(db, { name: 'Voorbeeld', since: null });
    expect(compiled()).toBe(1);
    expect(sent.map(({ parameters }) => parameters)).toEqual([
      ['Exemple', '2026-01-01', 'Exemple', 50],
      ['Voorbeeld', null, 'Voorbeeld', 50],
    ]);
    expect(new Set(sent.map(({ sql }) => sql)).size).toBe(1);
  });

  it('is compiled for each Kysely by itself: one may carry other plugins than another', async () => {
    const [one, other] = [rememberingKysely(), rememberingKysely()];
    await named.execute(one.db, { name: 'Exemple', since: null });
    await named.execute(other.db, { name: 'Exemple', since: null });
    expect([one.compiled(), other.compiled()]).toEqual([1, 1]);
  });

  it('gives all rows, the first one, or nothing', async () => {
    const full = rememberingKysely([{ id: 'a' }, { id: 'b' }]);
    const values = { name: 'Exemple', since: null };
    expect(await named.execute(full.db, values)).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(await named.first(full.db, values)).toEqual({ id: 'a' });
    expect(await named.first(rememberingKysely().db, values)).toBeUndefined();
  });

  it('is filled for somebody else to run, also one that is written by hand', () => {
    const { db, sent, compiled } = rememberingKysely();
    const byHand = prepared<Tables, { name: string }>()(
      (_, value) => sql`select ${'fixed'} where ${value('name')} = any(${value('name')})`,
    );
    const filled = ['Exemple', 'Voorbeeld'].map((name) => byHand.filled(db, { name }));
    expect(filled.map(({ parameters }) => parameters)).toEqual([
      ['fixed', 'Exemple', 'Exemple'],
      ['fixed', 'Voorbeeld', 'Voorbeeld'],
    ]);
    expect(filled[0]?.sql).toBe('select $1 where $2 = any($3)');
    expect([compiled(), sent.length]).toEqual([1, 0]);
  });

  it('shows its SQL without a value in it', () => {
    expect(named.sql(rememberingKysely().db)).toBe(
      'select "id" from "people"."person" where "last_name" = $1 and ("archived_at" > $2 or "id" = $3) limit $4',
    );
  });
});
