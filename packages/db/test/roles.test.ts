import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareRoles, withOwner } from '../src/index.ts';
import { ensureRole } from '../src/migrations/roles.ts';
import { createServerDatabase, runAt, type ServerDatabase } from './databases.ts';

describe('the roles of scopes', () => {
  let server: ServerDatabase;
  beforeAll(async () => {
    server = await createServerDatabase();
  });
  afterAll(() => server.drop());

  it('are granted to the login that serves, which may then act as them', async () => {
    const { ownerUrl, servingLogin, servingUrl } = server;
    await expect(runAt(servingUrl, 'set role tandem_request')).rejects.toMatchObject({ code: '42501' });
    await withOwner({ url: ownerUrl }, (executor) => prepareRoles(executor, servingLogin));
    expect(await runAt(servingUrl, `select set_config('role', 'tandem_request', false) as role`)).toEqual([
      { role: 'tandem_request' },
    ]);
  });

  it('cannot sign in and own no rights beyond those of their tables', async () => {
    const roles = await server.asSuperuser(`select rolcanlogin or rolsuper or rolbypassrls or rolcreaterole as more
      from pg_roles where rolname in ('tandem_request', 'tandem_system')`);
    expect(roles).toEqual([{ more: false }, { more: false }]);
  });

  it('are a clear problem, with the SQL to run, when the owner may not grant them', async () => {
    const guest = `${server.name}_guest`;
    await server.asSuperuser(`create role ${guest}`);
    const preparing = withOwner({ url: server.servingUrl }, (executor) => prepareRoles(executor, guest));
    await expect(preparing).rejects.toMatchObject({
      code: 'roles-missing',
      remedy: expect.stringContaining(`grant tandem_request, tandem_system to "${guest}"`),
    });
    await server.asSuperuser(`drop role ${guest}`);
  });

  it('may be created by another database of the cluster at the same moment', async () => {
    const role = `role_${randomUUID().replaceAll('-', '')}`;
    const other = new pg.Client({ connectionString: server.superuserUrl });
    await other.connect();
    await other.query(`begin; create role ${role}`);
    const ensured = withOwner({ url: server.superuserUrl }, (executor) => ensureRole(executor, role));
    await waitingFor(`create role`);
    await other.query('commit');
    await expect(ensured).resolves.toBeUndefined();
    await other.query(`drop role ${role}`);
    await other.end();
  });

  /** Until a session of this database waits for a lock in a statement with these words. */
  async function waitingFor(words: string): Promise<void> {
    const ask = `select 1 from pg_stat_activity where datname = '${server.name}' and wait_event_type = 'Lock' and query like '%${words}%'`;
    while ((await server.asSuperuser(ask)).length === 0);
  }
});
