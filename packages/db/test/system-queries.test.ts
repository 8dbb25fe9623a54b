import type { Kysely } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { BRUSSELS, GHENT, MODULES, type Tables } from './centres.ts';
import { onBothDatabases } from './databases.ts';

onBothDatabases('queries without a centre', MODULES, (opened) => {
  const library = () => opened().database.systemKysely as Kysely<Tables>;
  const slugs = async () =>
    (await opened().beyondFences('select slug from kernel_system.centre order by slug')).map(({ slug }) => slug);
  const open = (id: string, slug: string, queries = library()) =>
    queries.insertInto('kernel_system.centre').values({ id, slug }).execute();

  beforeEach(async () => {
    await opened().beyondFences('truncate kernel_system.centre');
    opened().trips.length = 0;
  });

  it('run in a system scope through the Kysely of the process', async () => {
    const { database } = opened();
    const found = await database.system(async (scope) => {
      await open(BRUSSELS, 'bruxelles', database.queries<Tables>());
      const centres = await database.queries<Tables>().selectFrom('kernel_system.centre').select('slug').execute();
      return { centres, trips: scope.trips };
    });
    expect(found).toEqual({ centres: [{ slug: 'bruxelles' }], trips: 2 });
    expect(await slugs()).toEqual(['bruxelles']);
  });

  it('need one round trip each when a library makes them itself', async () => {
    await open(BRUSSELS, 'bruxelles');
    expect(opened().trips).toHaveLength(1);
    expect(await slugs()).toEqual(['bruxelles']);
  });

  it('commit together in a transaction of the library', async () => {
    await library()
      .transaction()
      .execute(async (transaction) => {
        await open(BRUSSELS, 'bruxelles', transaction);
        await open(GHENT, 'gent', transaction);
      });
    expect(await slugs()).toEqual(['bruxelles', 'gent']);
  });

  it('are undone together when the transaction fails', async () => {
    const failing = library()
      .transaction()
      .execute(async (transaction) => {
        await open(BRUSSELS, 'bruxelles', transaction);
        throw new Error('no');
      });
    await expect(failing).rejects.toThrow('no');
    expect(await slugs()).toEqual([]);
  });

  it('see no table of a centre', async () => {
    await expect(library().selectFrom('people.person').selectAll().execute()).rejects.toMatchObject({ code: '42501' });
  });
});
