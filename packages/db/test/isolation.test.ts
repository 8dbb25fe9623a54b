import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BRUSSELS, GHENT, MODULES, personId, reading, writing, type Tables } from './centres.ts';
import { onBothDatabases, openTestDatabase, type TestDatabase } from './databases.ts';

async function enrolOneEach({ database }: TestDatabase): Promise<void> {
  for (const [centre, name] of [
    [BRUSSELS, 'Amina Exemple'],
    [GHENT, 'Tomasz Voorbeeld'],
  ] as const) {
    await database.tenant(writing(centre), () =>
      database
        .queries<Tables>()
        .insertInto('people.person')
        .values({ id: personId(1), name })
        .execute(),
    );
  }
}

onBothDatabases('row-level security', MODULES, (opened) => {
  const raw = (text: string) => sql<Record<string, unknown>>`${sql.raw(text)}`.execute(opened().database.kysely);
  const asBrussels = <T>(run: () => Promise<T>) => opened().database.tenant(writing(BRUSSELS), run);

  beforeAll(() => enrolOneEach(opened()));

  it("hides another centre's people from raw SQL that names no tenant", async () => {
    const { rows } = await asBrussels(() => raw('select name from people.person'));
    expect(rows).toEqual([{ name: 'Amina Exemple' }]);
  });

  it("changes and deletes none of another centre's people", async () => {
    await asBrussels(async () => {
      expect((await raw(`update people.person set name = 'x' where tenant_id = '${GHENT}'`)).numAffectedRows).toBe(0n);
      expect((await raw(`delete from people.person where tenant_id = '${GHENT}'`)).numAffectedRows).toBe(0n);
    });
    const kept = await opened().beyondFences(`select name from people.person where tenant_id = '${GHENT}'`);
    expect(kept).toEqual([{ name: 'Tomasz Voorbeeld' }]);
  });

  it('refuses a person written for another centre', async () => {
    const insert = asBrussels(() =>
      raw(`insert into people.person values ('${GHENT}', '${personId(2)}', 'Leyla Modèle')`),
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
    const move = asBrussels(() => raw(`update people.person set tenant_id = '${GHENT}'`));
    await expect(move).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps a tenant scope out of the tables without tenant, and a system scope out of the centres’', async () => {
    await expect(asBrussels(() => raw('select * from kernel_system.centre'))).rejects.toMatchObject({ code: '42501' });
    const asSystem = opened().database.system(() => raw('select * from people.person'));
    await expect(asSystem).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses a query of a centre’s table in a system scope before it is sent', async () => {
    const people = opened().database.queries<Tables>().selectFrom('people.person').selectAll();
    await expect(opened().database.system(() => people.execute())).rejects.toMatchObject({ code: 'no-scope' });
  });

  it('shows no one to a connection that has set no tenant', async () => {
    const { rows } = await opened().database.system(() =>
      sql<{ tenant: string | null }>`select current_setting('app.tenant_id', true) as tenant`.execute(
        opened().database.kysely,
      ),
    );
    expect(rows[0]?.tenant || null).toBeNull();
  });
});

describe.each(['embedded', 'server'] as const)('one pooled connection, many tenants (%s)', (kind) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind, MODULES, 1);
    await enrolOneEach(opened);
  });
  afterAll(() => opened.close());

  const step = fc.record({
    centre: fc.constantFrom(BRUSSELS, GHENT),
    mode: fc.constantFrom('read' as const, 'write' as const),
    /** What goes wrong before the query that counts. */
    mishap: fc.constantFrom('none', 'runtime error', 'syntax error', 'refused write', 'bad value', 'thrown'),
  });

  it('never shows one centre what belongs to another, whatever failed before', async () => {
    const { database } = opened;
    const mishaps: Record<string, () => Promise<unknown>> = {
      none: async () => undefined,
      'runtime error': () => sql`select 1 / (${0}::int)`.execute(database.kysely),
      'syntax error': () => sql`select nonsense from people.person`.execute(database.kysely),
      'refused write': () =>
        sql`update people.person set tenant_id = ${GHENT}, id = ${BRUSSELS}`.execute(database.kysely),
      'bad value': () => sql`select ${() => 'a function'}::text`.execute(database.kysely),
      thrown: () => Promise.reject(new Error('thrown')),
    };
    const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      for (const { centre, mode, mishap } of steps) {
        await database.tenant({ ...reading(centre), mode }, () => mishaps[mishap]!()).catch(() => 'as planned');
        const seen = await database.tenant({ ...reading(centre), mode }, async () => ({
          people: (await sql`select distinct tenant_id from people.person`.execute(database.kysely)).rows,
          own: await database.queries<Tables>().selectFrom('people.person').select('tenant_id').execute(),
        }));
        expect(seen).toEqual({ people: [{ tenant_id: centre }], own: [{ tenant_id: centre }] });
        const between = await database.system(() =>
          sql<{ tenant: string }>`select current_setting('app.tenant_id', true) as tenant`.execute(database.kysely),
        );
        expect(between.rows[0]?.tenant || null).toBeNull();
      }
    });
    await fc.assert(property, { numRuns: 40, seed: 20260329 });
  });
});
