import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { statementNames } from '../src/wire/statement-names.ts';
import { BRUSSELS, MODULES, reading, writing } from './centres.ts';
import { onBothDatabases } from './databases.ts';

describe('names of statements', () => {
  it('stay with their text', () => {
    const nameOf = statementNames();
    expect(nameOf('select 1')).toBe(nameOf('select 1'));
    expect(nameOf('select 1')).not.toBe(nameOf('select 2'));
  });

  it('are given out up to a limit, and to none after it', () => {
    const nameOf = statementNames(2);
    const names = ['a', 'b', 'c', 'd'].map(nameOf);
    expect(names).toEqual([expect.stringMatching(/./), expect.stringMatching(/./), '', '']);
    expect(nameOf('a')).toBe(names[0]);
  });
});

onBothDatabases('a statement', MODULES, (opened) => {
  const run = (query: ReturnType<typeof sql<Record<string, unknown>>>) =>
    opened().database.tenant(reading(BRUSSELS), async () => (await query.execute(opened().database.kysely)).rows);

  it('is kept prepared by the server under its name', async () => {
    await run(sql`select ${'once'}::text as word`);
    const prepared = sql<{
      statement: string;
    }>`select statement from pg_prepared_statements where statement like '%as word%'
      and statement not like '%pg_prepared%'`;
    expect(await run(prepared)).toEqual([{ statement: 'select $1::text as word' }]);
  });

  it('can be asked for again after it failed to parse', async () => {
    const nonsense = sql<Record<string, unknown>>`select ${1}::int as one, nonsense`;
    await expect(run(nonsense)).rejects.toMatchObject({ code: '42703' });
    await expect(run(nonsense)).rejects.toMatchObject({ code: '42703' });
    expect(await run(sql`select 2 as two`)).toEqual([{ two: 2 }]);
  });

  it('reads on after its table has got another column', async () => {
    const everything = sql<Record<string, unknown>>`select * from people.person`;
    await run(everything);
    await opened().beyondFences('alter table people.person add column nickname text');
    expect(await run(everything)).toEqual([]);
  });

  it('writes again, after one failure, when its table has got another column', async () => {
    const { database } = opened();
    const write = () =>
      database.tenant(writing(BRUSSELS), () =>
        sql`update people.person set name = name returning *`.execute(database.kysely),
      );
    await write();
    await opened().beyondFences('alter table people.person add column second_nickname text');
    expect((await write().catch(write)).rows).toEqual([]);
  });
});
