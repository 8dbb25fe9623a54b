import { beforeAll, expect, it } from 'vitest';
import { prepared, type Parameter } from '../src/index.ts';
import { BRUSSELS, GHENT, MODULES, personId, reading, writing, type Tables } from './centres.ts';
import { onBothDatabases } from './databases.ts';
import type { Kysely } from 'kysely';

let built = 0;
const findByName = prepared((queries: Kysely<Tables>, p: Parameter<{ name: string; most: number }>) => {
  built += 1;
  return queries.selectFrom('people.person').select(['id', 'name']).where('name', '=', p('name')).limit(p('most'));
});

const enrol = prepared((queries: Kysely<Tables>, p: Parameter<{ id: string; name: string; born: string | null }>) =>
  queries.insertInto('people.person').values({ id: p('id'), name: p('name'), born: p('born') }),
);

onBothDatabases('queries of a centre', MODULES, (opened) => {
  const queries = () => opened().database.queries<Tables>();
  const at = <T>(centre: string, run: () => Promise<T>) => opened().database.tenant(writing(centre), run);

  beforeAll(async () => {
    await at(BRUSSELS, () => enrol.execute(queries(), { id: personId(1), name: 'Amina Exemple', born: '1990-05-01' }));
    await at(GHENT, () => enrol.execute(queries(), { id: personId(1), name: 'Tomasz Voorbeeld', born: null }));
  });

  it('are prepared once and take other values with each call, in each centre', async () => {
    const found = (centre: string, name: string) =>
      opened().database.tenant(reading(centre), () => findByName.execute(queries(), { name, most: 5 }));
    expect(await found(BRUSSELS, 'Amina Exemple')).toEqual([{ id: personId(1), name: 'Amina Exemple' }]);
    expect(await found(GHENT, 'Tomasz Voorbeeld')).toEqual([{ id: personId(1), name: 'Tomasz Voorbeeld' }]);
    expect(await found(BRUSSELS, 'Tomasz Voorbeeld')).toEqual([]);
    expect(built).toBe(1);
  });

  it('can be given to a scope to run before COMMIT', async () => {
    await opened().database.tenant(writing(GHENT), async (scope) => {
      scope.beforeCommit(() => [enrol.compile(queries(), { id: personId(7), name: 'Leyla Modèle', born: null })]);
    });
    const first = await opened().database.tenant(reading(GHENT), () =>
      findByName.executeTakeFirst(queries(), { name: 'Leyla Modèle', most: 1 }),
    );
    expect(first).toEqual({ id: personId(7), name: 'Leyla Modèle' });
  });

  it('insert from a select, into their own centre', async () => {
    await at(BRUSSELS, async () => {
      const notes = queries()
        .selectFrom('people.person')
        .select((is) => ['id', is.val('welcome').as('body')]);
      await queries().insertInto('people.note').columns(['person_id', 'body']).expression(notes).execute();
    });
    expect(await opened().beyondFences('select tenant_id, body from people.note')).toEqual([
      { tenant_id: BRUSSELS, body: 'welcome' },
    ]);
  });

  it('insert or update by a key that begins with the tenant', async () => {
    await at(BRUSSELS, () =>
      queries()
        .insertInto('people.person')
        .values({ id: personId(1), name: 'Amina Spécimen' })
        .onConflict((on) => on.column('id').doUpdateSet({ name: 'Amina Spécimen' }))
        .execute(),
    );
    const stored = await opened().beyondFences(
      `select name from people.person where id = '${personId(1)}' order by name`,
    );
    expect(stored).toEqual([{ name: 'Amina Spécimen' }, { name: 'Tomasz Voorbeeld' }]);
  });

  it('tell how many rows they changed', async () => {
    const [result] = await at(GHENT, () =>
      queries().updateTable('people.person').set({ born: '1980-01-01' }).where('id', '=', personId(1)).execute(),
    );
    expect(result?.numUpdatedRows).toBe(1n);
  });
});
