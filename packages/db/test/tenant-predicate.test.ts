import {
  Kysely,
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type Compilable,
} from 'kysely';
import { describe, expect, it } from 'vitest';
import { tenantPlaceholder } from '../src/index.ts';
import { tenantPredicate } from '../src/queries/tenant-predicate.ts';
import { personId, type Tables } from './centres.ts';

const queries = new Kysely<Tables & { 'auth.account': { id: string; email: string } }>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
  plugins: [tenantPredicate()],
});

/** The SQL with the placeholder written as T and other values as they are. */
function written(query: Compilable): string {
  const { sql: text, parameters } = query.compile();
  return text
    .replaceAll(/\$(\d+)/g, (_, number: string) => {
      const value = parameters[Number(number) - 1];
      return value === tenantPlaceholder ? 'T' : String(value);
    })
    .replaceAll('"', '');
}

const person = queries.selectFrom('people.person as p').select('p.id');

describe('the tenant predicate', () => {
  it('is added to a select, by alias or by name', () => {
    expect(written(person)).toBe('select p.id from people.person as p where p.tenant_id = T');
    expect(written(queries.selectFrom('people.person').select('id'))).toBe(
      'select id from people.person where people.person.tenant_id = T',
    );
  });

  it('comes before the conditions of the query, which keep their meaning', () => {
    expect(written(person.where('p.name', '=', 'Amina'))).toBe(
      'select p.id from people.person as p where p.tenant_id = T and p.name = Amina',
    );
    expect(written(person.where(sql<boolean>`p.name = 'Amina' or true`))).toBe(
      "select p.id from people.person as p where p.tenant_id = T and (p.name = 'Amina' or true)",
    );
    expect(written(person.where((is) => is.or([is('p.name', '=', 'Amina'), is('p.name', '=', 'Leyla')])))).toBe(
      'select p.id from people.person as p where p.tenant_id = T and (p.name = Amina or p.name = Leyla)',
    );
  });

  it('is added for each table of the from clause', () => {
    expect(written(queries.selectFrom(['people.person as p', 'people.note as n']).select('p.id'))).toBe(
      'select p.id from people.person as p, people.note as n where p.tenant_id = T and n.tenant_id = T',
    );
  });

  it('goes to the ON of inner and left joins', () => {
    expect(written(person.innerJoin('people.note as n', 'n.person_id', 'p.id'))).toBe(
      'select p.id from people.person as p inner join people.note as n on n.tenant_id = T and n.person_id = p.id where p.tenant_id = T',
    );
    expect(
      written(person.leftJoin('people.note as n', (on) => on.onRef('n.person_id', '=', 'p.id').on('n.body', '=', 'x'))),
    ).toBe(
      'select p.id from people.person as p left join people.note as n on n.tenant_id = T and (n.person_id = p.id and n.body = x) where p.tenant_id = T',
    );
  });

  it('turns a cross join into the inner join that it is', () => {
    expect(written(person.crossJoin('people.note as n'))).toBe(
      'select p.id from people.person as p inner join people.note as n on n.tenant_id = T where p.tenant_id = T',
    );
  });

  it('refuses right and full joins, whose rows no condition fences', () => {
    for (const query of [
      person.rightJoin('people.note as n', 'n.person_id', 'p.id'),
      person.fullJoin('people.note as n', 'n.person_id', 'p.id'),
      person.rightJoin(queries.selectFrom('people.note').select('person_id').as('n'), 'n.person_id', 'p.id'),
    ]) {
      expect(() => query.compile()).toThrowError(expect.objectContaining({ code: 'query-refused' }));
    }
  });

  it('is added inside subqueries, common table expressions and unions', () => {
    expect(written(person.where('p.id', 'in', queries.selectFrom('people.note as n').select('n.person_id')))).toBe(
      'select p.id from people.person as p where p.tenant_id = T and p.id in (select n.person_id from people.note as n where n.tenant_id = T)',
    );
    expect(
      written(
        queries
          .with('known', () => person)
          .selectFrom('known')
          .selectAll(),
      ),
    ).toBe('with known as (select p.id from people.person as p where p.tenant_id = T) select * from known');
    expect(written(person.union(person))).toBe(
      'select p.id from people.person as p where p.tenant_id = T union select p.id from people.person as p where p.tenant_id = T',
    );
  });

  it('is added to update, its from and its joins', () => {
    expect(written(queries.updateTable('people.person as p').set({ name: 'Leyla' }).where('p.id', '=', '1'))).toBe(
      'update people.person as p set name = Leyla where p.tenant_id = T and p.id = 1',
    );
    const renamed = queries.updateTable('people.person as p').from('people.note as n').set({ name: 'x' });
    expect(written(renamed.whereRef('n.person_id', '=', 'p.id'))).toBe(
      'update people.person as p set name = x from people.note as n where p.tenant_id = T and n.tenant_id = T and n.person_id = p.id',
    );
  });

  it('is added to delete and its using', () => {
    expect(written(queries.deleteFrom('people.person').where('id', '=', '1'))).toBe(
      'delete from people.person where people.person.tenant_id = T and id = 1',
    );
    const deletion = queries
      .deleteFrom('people.note as n')
      .using('people.person as p')
      .whereRef('n.person_id', '=', 'p.id');
    expect(written(deletion)).toBe(
      'delete from people.note as n using people.person as p where n.tenant_id = T and p.tenant_id = T and n.person_id = p.id',
    );
  });

  it('fills the column on insert, in each row', () => {
    const rows = [
      { id: '1', name: 'Amina' },
      { id: '2', name: 'Leyla' },
    ];
    expect(written(queries.insertInto('people.person').values(rows))).toBe(
      'insert into people.person (id, name, tenant_id) values (1, Amina, T), (2, Leyla, T)',
    );
    expect(written(queries.insertInto('people.person').values({ id: '1', name: sql<string>`upper(${'amina'})` }))).toBe(
      'insert into people.person (id, name, tenant_id) values (1, upper(amina), T)',
    );
    expect(written(queries.insertInto('people.note').defaultValues())).toBe(
      'insert into people.note (tenant_id) values (T)',
    );
  });

  it('fills the column on insert from a select, unions included', () => {
    const source = person.union(person);
    expect(written(queries.insertInto('people.person').columns(['id']).expression(source))).toBe(
      'insert into people.person (id, tenant_id) select source.*, cast(T as uuid) as tenant_id from ' +
        '(select p.id from people.person as p where p.tenant_id = T union select p.id from people.person as p where p.tenant_id = T) as source',
    );
    const nameless = queries.insertInto('people.person').expression(person);
    expect(() => nameless.compile()).toThrowError(expect.objectContaining({ code: 'query-refused' }));
  });

  it('leads the key that a conflict is looked for in', () => {
    const insert = queries.insertInto('people.person').values({ id: '1', name: 'Amina' });
    expect(written(insert.onConflict((on) => on.column('id').doUpdateSet({ name: 'Leyla' })))).toBe(
      'insert into people.person (id, name, tenant_id) values (1, Amina, T) on conflict (tenant_id, id) do update set name = Leyla',
    );
  });

  it('leaves tables without tenant alone', () => {
    expect(written(queries.selectFrom('auth.account').select('id'))).toBe('select id from auth.account');
    expect(written(queries.insertInto('kernel_system.centre').values({ id: '1', slug: 'x' }))).toBe(
      'insert into kernel_system.centre (id, slug) values (1, x)',
    );
    expect(written(person.leftJoin('auth.account as a', 'a.id', 'p.id'))).toBe(
      'select p.id from people.person as p left join auth.account as a on a.id = p.id where p.tenant_id = T',
    );
  });

  it('refuses merge', () => {
    const merge = queries
      .mergeInto('people.person')
      .using('people.note', 'people.note.person_id', 'people.person.id')
      .whenMatched()
      .thenDelete();
    expect(() => merge.compile()).toThrowError(expect.objectContaining({ code: 'query-refused' }));
  });

  it('compiles to one text for all centres', () => {
    expect(person.where('p.id', '=', personId(1)).compile().sql).toBe(
      person.where('p.id', '=', personId(2)).compile().sql,
    );
  });
});
