import { expect, it } from 'vitest';
import { withOwner } from '../src/index.ts';
import { BRUSSELS, MODULES, personId, reading, writing, type Tables } from './centres.ts';
import { onBothDatabases } from './databases.ts';

onBothDatabases('the owner', MODULES, (opened) => {
  it('leaves no transaction open on a connection that scopes use when its work fails', async () => {
    const { database } = opened();
    const failing = withOwner({ database }, async (executor) => {
      await executor.script('begin; create temporary table left_behind (id int)');
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    await database.tenant(writing(BRUSSELS), () =>
      database
        .queries<Tables>()
        .insertInto('people.person')
        .values({ id: personId(1), name: 'Amina' })
        .execute(),
    );
    expect(await opened().beyondFences(`select to_regclass('pg_temp.left_behind')::text as found`)).toEqual([
      { found: null },
    ]);
    expect(await opened().beyondFences('select name from people.person')).toEqual([{ name: 'Amina' }]);
  });

  it('is not asked for inside a scope', async () => {
    const { database } = opened();
    await database.tenant(reading(BRUSSELS), async () => {
      const asking = withOwner({ database }, (executor) => executor.query('select 1'));
      await expect(asking).rejects.toMatchObject({ code: 'second-connection' });
    });
  });
});
