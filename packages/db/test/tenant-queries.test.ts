import { beforeAll, expect, it } from 'vitest';
import { BRUSSELS, GHENT, MODULES, personId, reading, writing, type Tables } from './centres.ts';
import { onBothDatabases } from './databases.ts';

onBothDatabases('queries of a centre', MODULES, (opened) => {
  const queries = () => opened().database.queries<Tables>();
  const enrolment = (person: { id: string; name: string; born: string | null }) =>
    queries().insertInto('people.person').values(person);
  const at = <T>(centre: string, run: () => Promise<T>) => opened().database.tenant(writing(centre), run);

  beforeAll(async () => {
    await at(BRUSSELS, () => enrolment({ id: personId(1), name: 'Amina Exemple', born: '1990-05-01' }).execute());
    await at(GHENT, () => enrolment({ id: personId(1), name: 'Tomasz Voorbeeld', born: null }).execute());
  });

  it('are compiled once, and the same text answers each centre with its own rows', async () => {
    const everyone = queries().selectFrom('people.person').select(['id', 'name']).compile();
    const found = async (centre: string) =>
      (await opened().database.tenant(reading(centre), () => queries().executeQuery(everyone))).rows;
    expect(await found(BRUSSELS)).toEqual([{ id: personId(1), name: 'Amina Exemple' }]);
    expect(await found(GHENT)).toEqual([{ id: personId(1), name: 'Tomasz Voorbeeld' }]);
  });

  it('can be given to a scope to run before COMMIT', async () => {
    await opened().database.tenant(writing(GHENT), async (scope) => {
      scope.beforeCommit(() => [enrolment({ id: personId(7), name: 'Leyla Modèle', born: null }).compile()]);
    });
    const [first] = await opened().database.tenant(reading(GHENT), () =>
      queries().selectFrom('people.person').select(['id', 'name']).where('name', '=', 'Leyla Modèle').execute(),
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
