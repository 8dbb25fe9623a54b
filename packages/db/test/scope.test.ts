import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { currentScope } from '../src/index.ts';
import { BRUSSELS, MODULES, personId, reading, writing, type Tables } from './centres.ts';
import { onBothDatabases } from './databases.ts';

onBothDatabases('a scope', MODULES, (opened) => {
  const queries = () => opened().database.queries<Tables>();
  const texts = () => opened().trips.map(({ statements }) => statements);
  const names = async () =>
    (await opened().beyondFences('select name from people.person order by name')).map(({ name }) => name);

  function enrol(number: number, name: string) {
    return queries()
      .insertInto('people.person')
      .values({ id: personId(number), name })
      .execute();
  }

  beforeEach(async () => {
    await opened().beyondFences('truncate people.note, people.person');
    opened().trips.length = 0;
  });

  it('sends the tenant and a reading query in one round trip', async () => {
    await opened().database.tenant(reading(BRUSSELS), async (scope) => {
      await queries().selectFrom('people.person').select('name').execute();
      expect(scope.trips).toBe(1);
    });
    expect(texts()).toEqual([
      [
        expect.stringContaining("set_config('app.tenant_id', $1, true)"),
        expect.stringContaining('from "people"."person"'),
      ],
    ]);
  });

  it('tells PostgreSQL the tenant, the actor, the purpose and the role, for that statement only', async () => {
    const settings = sql<Record<string, string>>`select current_setting('app.tenant_id') as tenant,
      current_setting('app.actor') as actor, current_setting('app.purpose') as purpose, current_user::text as role`;
    await opened().database.tenant(reading(BRUSSELS), async () => {
      expect((await settings.execute(queries())).rows).toEqual([
        { tenant: BRUSSELS, actor: 'trainer', purpose: 'people.read', role: 'tandem_request' },
      ]);
    });
  });

  it('refuses to write while reading', async () => {
    const write = opened().database.tenant(reading(BRUSSELS), () => enrol(1, 'Amina Exemple'));
    await expect(write).rejects.toMatchObject({ code: '25006' });
    expect(await names()).toEqual([]);
  });

  it('goes on reading after a failed statement, each being a transaction of its own', async () => {
    await opened().database.tenant(reading(BRUSSELS), async () => {
      await expect(sql`select 1 / 0`.execute(queries())).rejects.toMatchObject({ code: '22012' });
      expect((await sql`select 1 as one`.execute(queries())).rows).toEqual([{ one: 1 }]);
    });
  });

  it('opens the transaction with the first statement and ends it with what belongs before COMMIT', async () => {
    await opened().database.tenant(writing(BRUSSELS), async (scope) => {
      scope.beforeCommit(() => [
        queries()
          .insertInto('people.note')
          .values({ person_id: personId(1), body: 'enrolled' })
          .compile(),
      ]);
      await enrol(1, 'Amina Exemple');
    });
    expect(texts()).toEqual([
      ['begin', expect.stringContaining('set_config'), expect.stringContaining('insert into "people"."person"')],
      [expect.stringContaining('insert into "people"."note"'), 'commit'],
    ]);
    expect(await opened().beyondFences('select tenant_id, body from people.note')).toEqual([
      { tenant_id: BRUSSELS, body: 'enrolled' },
    ]);
  });

  it('sends all of it in one round trip when only the statements before COMMIT write', async () => {
    await opened().database.tenant(writing(BRUSSELS), async (scope) => {
      scope.beforeCommit(() => [
        queries()
          .insertInto('people.person')
          .values({ id: personId(1), name: 'Amina Exemple' })
          .compile(),
      ]);
    });
    expect(texts()).toEqual([['begin', expect.any(String), expect.stringContaining('insert'), 'commit']]);
    expect(await names()).toEqual(['Amina Exemple']);
  });

  it('sends nothing at all without a query', async () => {
    await opened().database.tenant(writing(BRUSSELS), async () => 'nothing to do');
    await opened().database.tenant(reading(BRUSSELS), async () => 'nothing to do');
    expect(texts()).toEqual([]);
  });

  it('keeps nothing when its run fails, and passes the error on', async () => {
    const failure = new Error('the trainer changed her mind');
    const run = opened().database.tenant(writing(BRUSSELS), async () => {
      await enrol(1, 'Amina Exemple');
      throw failure;
    });
    await expect(run).rejects.toBe(failure);
    expect(await names()).toEqual([]);
  });

  it('keeps nothing when it is doomed, and still answers', async () => {
    const answer = await opened().database.tenant(writing(BRUSSELS), async (scope) => {
      await enrol(1, 'Amina Exemple');
      scope.doom('person-archived');
      return 'person-archived';
    });
    expect(answer).toBe('person-archived');
    expect(texts().at(-1)).toEqual(['rollback']);
    expect(await names()).toEqual([]);
  });

  it('rejects when a failed statement was swallowed, instead of pretending to have written', async () => {
    const run = opened().database.tenant(writing(BRUSSELS), async () => {
      await enrol(1, 'Amina Exemple');
      await enrol(1, 'Amina Exemple').catch(() => 'never mind');
    });
    await expect(run).rejects.toMatchObject({ code: 'rolled-back', cause: { code: '23505' } });
    expect(await names()).toEqual([]);
  });

  it('rejects when COMMIT fails', async () => {
    const run = opened().database.tenant(writing(BRUSSELS), () =>
      queries()
        .insertInto('people.note')
        .values({ person_id: personId(9), body: 'of nobody' })
        .execute(),
    );
    await expect(run).rejects.toMatchObject({ code: '23503' });
    expect(await opened().beyondFences('select * from people.note')).toEqual([]);
  });

  it('keeps nothing when a statement before COMMIT fails', async () => {
    const run = opened().database.tenant(writing(BRUSSELS), async (scope) => {
      scope.beforeCommit(() => [sql`select 1 / 0`.compile(queries())]);
      await enrol(1, 'Amina Exemple');
    });
    await expect(run).rejects.toMatchObject({ code: '22012' });
    expect(await names()).toEqual([]);
  });

  it('runs queries asked for at once one after the other on its one connection', async () => {
    await opened().database.tenant(writing(BRUSSELS), () =>
      Promise.all([enrol(1, 'Amina Exemple'), enrol(2, 'Tomasz Voorbeeld'), enrol(3, 'Leyla Modèle')]),
    );
    expect(await names()).toEqual(['Amina Exemple', 'Leyla Modèle', 'Tomasz Voorbeeld']);
  });

  it('keeps nothing of queries still under way when one of them fails the run', async () => {
    const run = opened().database.tenant(writing(BRUSSELS), () =>
      Promise.all([sql`select 1 / 0`.execute(queries()), enrol(1, 'Amina Exemple').catch(() => 'aborted')]),
    );
    await expect(run).rejects.toMatchObject({ code: '22012' });
    expect(await names()).toEqual([]);
  });

  it('refuses a query that comes after its end', async () => {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    let late: Promise<unknown> = Promise.resolve();
    await opened().database.tenant(writing(BRUSSELS), async () => {
      late = ended.then(() => enrol(1, 'Amina Exemple'));
    });
    end();
    await expect(late).rejects.toMatchObject({ code: 'scope-ended' });
  });

  it('is the current scope inside and is gone outside', async () => {
    expect(currentScope()).toBeUndefined();
    await opened().database.tenant(reading(BRUSSELS), async (scope) => expect(currentScope()).toBe(scope));
    expect(currentScope()).toBeUndefined();
  });

  it('refuses to stream and to begin a transaction inside', async () => {
    await opened().database.tenant(writing(BRUSSELS), async () => {
      const rows = queries().selectFrom('people.person').selectAll().stream();
      await expect(rows[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'query-refused' });
      const nested = queries()
        .transaction()
        .execute(() => enrol(1, 'Amina Exemple'));
      await expect(nested).rejects.toMatchObject({ code: 'query-refused' });
    });
  });
});
