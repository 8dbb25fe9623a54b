import { Client as Connection } from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Installation, installationOn } from './host/installation.ts';

/** How long something that must happen is waited for, in milliseconds, on the busiest of machines. */
const PATIENCE = { timeout: 60_000, interval: 50 };

describe('A server that is told to stop', { timeout: 120_000 }, () => {
  let on: Installation;
  let holder: Connection;

  beforeEach(async () => {
    on = await installationOn('server');
    holder = new Connection({ connectionString: on.environment['DATABASE_MIGRATE_URL'] });
    holder.on('error', () => undefined);
    await holder.connect();
  });
  afterEach(async () => {
    await holder.end();
    await on.remove();
  });

  /** Waits until so many connections to this database match. */
  const connections = (count: number, condition: string) =>
    vi.waitUntil(async () => {
      const all = `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
      return (await holder.query(`${all} and ${condition}`)).rowCount === count;
    }, PATIENCE);

  test('ends the request in flight, closes the database and exits with 0', async () => {
    const server = await on.start();
    const client = await on.signIn();
    // Somebody holds the table, so that the request waits in the middle of its work.
    await holder.query('begin; lock table people.person in access exclusive mode');
    const listing = client.query('people.person.list');
    await connections(1, `wait_event_type = 'Lock'`);

    server.kill('SIGINT');
    await server.says('Stopping: requests in flight end first.');
    await vi.waitUntil(
      () =>
        fetch(`${on.url}/health`).then(
          () => false,
          () => true,
        ),
      PATIENCE,
    );

    await holder.query('rollback');
    const answer = await listing;
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ result: { data: { items: [], next: null } } });
    expect(await server.ended).toBe(0);
    expect(server.errors).toBe('');
    // The process is gone, and so is all it held: what is left belongs to the test itself.
    await connections(0, `application_name = 'tandem' and state <> 'idle'`);
  });
});
