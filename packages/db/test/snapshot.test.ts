import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, snapshotOf } from '../src/index.ts';
import { BRUSSELS, MODULES, personId, reading, writing, type Tables } from './centres.ts';
import { openTestDatabase, type TestDatabase } from './databases.ts';

describe('a snapshot of the embedded database', () => {
  let original: TestDatabase;
  beforeAll(async () => {
    original = await openTestDatabase('embedded', MODULES);
  });
  afterAll(() => original.close());

  it('opens as a database of its own, with the same content', async () => {
    const { database } = original;
    const person = { id: personId(1), name: 'Amina Exemple' };
    await database.tenant(writing(BRUSSELS), () =>
      database.queries<Tables>().insertInto('people.person').values(person).execute(),
    );
    const copy = await openDatabase({ snapshot: await snapshotOf(database) });
    const people = () => copy.queries<Tables>().selectFrom('people.person').select(['id', 'name']).execute();
    expect(await copy.tenant(reading(BRUSSELS), people)).toEqual([person]);
    await copy.close();
  });
});
