import { expect, it } from 'vitest';
import { BRUSSELS, GHENT, MODULES, personId, reading, writing, type Tables } from './centres.ts';
import { onBothDatabases } from './databases.ts';

const SECOND = { code: 'second-connection' };

onBothDatabases('one scope, one connection', MODULES, (opened) => {
  const database = () => opened().database;
  const people = () => database().queries<Tables>().selectFrom('people.person').selectAll();

  it('refuses a scope inside a scope at once', async () => {
    await database().tenant(reading(BRUSSELS), async () => {
      await people().execute();
      await expect(database().tenant(reading(GHENT), () => people().execute())).rejects.toMatchObject(SECOND);
      await expect(database().system(async () => 'system')).rejects.toMatchObject(SECOND);
    });
    await database().system(async () => {
      await expect(database().tenant(reading(GHENT), async () => 'tenant')).rejects.toMatchObject(SECOND);
    });
  });

  it('refuses the system Kysely inside a scope at once', async () => {
    const centres = () => database().systemKysely.selectFrom('kernel_system.centre').selectAll().execute();
    await database().tenant(reading(BRUSSELS), async () => expect(centres()).rejects.toMatchObject(SECOND));
    await database().system(async () => expect(centres()).rejects.toMatchObject(SECOND));
  });

  it('refuses a scope inside a transaction of the system Kysely', async () => {
    const run = database()
      .systemKysely.transaction()
      .execute(() => database().tenant(reading(BRUSSELS), () => people().execute()));
    await expect(run).rejects.toMatchObject(SECOND);
  });

  it('refuses a query outside a scope', async () => {
    await expect(people().execute()).rejects.toMatchObject({ code: 'no-scope' });
  });

  it('refuses to close inside a scope, which it would wait for', async () => {
    await database().system(async () => expect(database().close()).rejects.toMatchObject(SECOND));
  });

  it('opens a scope from work that a scope left behind', async () => {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    let job: Promise<unknown> = Promise.resolve();
    await database().tenant(reading(BRUSSELS), async () => {
      job = ended.then(() => database().tenant(reading(GHENT), () => people().execute()));
    });
    end();
    expect(await job).toEqual([]);
  });

  it('serves many scopes at once, each with its own tenant', async () => {
    const centres = Array.from({ length: 20 }, (_, number) => (number % 2 === 0 ? BRUSSELS : GHENT));
    await Promise.all(
      centres.map((centre, number) =>
        database().tenant(writing(centre), () =>
          database()
            .queries<Tables>()
            .insertInto('people.person')
            .values({ id: personId(number), name: `Personne ${number}` })
            .execute(),
        ),
      ),
    );
    const stored = await opened().beyondFences(
      'select tenant_id, count(*)::int as people from people.person group by 1 order by 1',
    );
    expect(stored).toEqual([
      { tenant_id: BRUSSELS, people: 10 },
      { tenant_id: GHENT, people: 10 },
    ]);
  });
});

onBothDatabases('closing', MODULES, (opened) => {
  it('waits for the scopes in flight and refuses new ones', async () => {
    const { promise: goOn, resolve: release } = Promise.withResolvers<void>();
    const { database } = opened();
    const write = database.tenant(writing(BRUSSELS), async () => {
      await database
        .queries<Tables>()
        .insertInto('people.person')
        .values({ id: personId(1), name: 'Amina Exemple' })
        .execute();
      await goOn;
      return await database.queries<Tables>().selectFrom('people.person').select('name').execute();
    });
    const closing = database.close();
    await expect(database.tenant(reading(BRUSSELS), async () => 'late')).rejects.toMatchObject({ code: 'closed' });
    release();
    expect(await write).toEqual([{ name: 'Amina Exemple' }]);
    await closing;
  });
});
