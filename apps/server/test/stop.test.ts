import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Client as Connection } from 'pg';
import { type Installation, installationOn } from './host/installation.ts';

describe('A server that is told to stop', () => {
  let on: Installation;
  beforeAll(async () => {
    on = await installationOn('server');
  });
  afterAll(() => on.remove());

  test('ends the request in flight, closes the database and exits with 0', async () => {
    const server = await on.start();
    const client = await on.signIn();
    // Somebody holds the table, so that the request waits in the middle of its work.
    const holder = new Connection({ connectionString: on.environment['DATABASE_MIGRATE_URL'] });
    await holder.connect();
    await holder.query('begin; lock table people.person in access exclusive mode');
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const listing = client.query('people.person.list');
    await vi.waitUntil(async () => (await holder.query(waiting)).rowCount === 1, { timeout: 10_000 });

    server.kill('SIGINT');
    await server.says('Stopping: requests in flight end first.');
    await expect(fetch(`${on.url}/health`)).rejects.toThrow('fetch failed');

    await holder.query('rollback');
    const answer = await listing;
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ result: { data: { items: [], next: null } } });
    expect(await server.ended).toBe(0);
    expect(server.errors).toBe('');
    const left = `select 1 from pg_stat_activity where datname = current_database() and usename = $1`;
    const { username } = new URL(on.environment['DATABASE_URL'] ?? '');
    await vi.waitUntil(async () => (await holder.query(left, [username])).rowCount === 1, { timeout: 10_000 });
    await holder.end();
  });
});

describe('A server on the embedded database that is told to stop', () => {
  test('gives its folder back', async () => {
    const on = await installationOn('embedded');
    const server = await on.start();
    const files = () => readdir(on.environment['TANDEM_DATA_DIR'] ?? '');
    expect(await files()).toContain('lock');
    server.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect((await files()).toSorted()).toEqual(['database', 'secret']);
    await on.remove();
  });
});
