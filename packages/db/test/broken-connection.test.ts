import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/index.ts';
import { BRUSSELS, MODULES, personId, reading, writing, type Tables } from './centres.ts';
import { openTestDatabase, type TestDatabase } from './databases.ts';

describe('a connection that breaks', () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase('server', MODULES, 1);
  });
  afterAll(() => opened.close());

  async function ownProcess(): Promise<number> {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(opened.database.kysely);
    return rows[0]!.pid;
  }

  it('fails its scope, keeps nothing of it, and is not lent again', async () => {
    let broken = 0;
    const run = opened.database.tenant(writing(BRUSSELS), async () => {
      await opened.database
        .queries<Tables>()
        .insertInto('people.person')
        .values({ id: personId(1), name: 'Amina' })
        .execute();
      broken = await ownProcess();
      await opened.beyondFences(`select pg_terminate_backend(${broken}, 5000)`);
      await ownProcess();
    });
    await expect(run).rejects.toThrow();
    expect(await opened.beyondFences('select * from people.person')).toEqual([]);
    expect(await opened.database.tenant(reading(BRUSSELS), ownProcess)).not.toBe(broken);
  });

  it('is replaced when it breaks while nobody uses it', async () => {
    const idle = await opened.database.tenant(reading(BRUSSELS), ownProcess);
    await opened.beyondFences(`select pg_terminate_backend(${idle}, 5000)`);
    const next = async () => opened.database.tenant(reading(BRUSSELS), ownProcess);
    expect(await next().catch(next)).not.toBe(idle);
  });

  it('rejects when the connection is lost before COMMIT is answered', async () => {
    const run = opened.database.tenant(writing(BRUSSELS), async () => {
      const pid = await ownProcess();
      await opened.beyondFences(`select pg_terminate_backend(${pid}, 5000)`);
      return 'written';
    });
    await expect(run).rejects.toThrow();
  });
});

describe('a server that is not there', () => {
  it('is one clear problem', async () => {
    const opening = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing' });
    await expect(opening).rejects.toMatchObject({ name: 'DatabaseProblem', code: 'unreachable' });
  });
});
