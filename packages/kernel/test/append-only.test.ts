import { sql } from '@tandem/sdk/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { brussels, installed, openHost, tables } from './fixture-host.ts';
import { onBothDatabases } from './testkit.ts';

const setUp = { tenantId: brussels.id, actor: 'a module that means harm', purpose: 'test', mode: 'write' } as const;

onBothDatabases('what was done and published', tables, (on) => {
  beforeAll(async () => {
    const host = await openHost(on.database);
    await installed(host);
    await host.as('coordinator').tryNotes.write({ body: 'x' });
  });

  const run = (text: string) =>
    on.database.tenant(setUp, () => sql<{ found: number }>`${sql.raw(text)}`.execute(on.database.kysely));

  describe.each(['audit_entry', 'outbox_event', 'revision'])('in kernel_store.%s', (table) => {
    it('is there to read', async () => {
      const { rows } = await run(`select count(*)::int as found from kernel_store.${table}`);
      expect(rows[0]?.found).toBeGreaterThan(0);
    });

    it.each([
      'update kernel_store.$ set tenant_id = tenant_id',
      'delete from kernel_store.$',
      'truncate kernel_store.$',
    ])('cannot be changed or removed by a request: %s', async (statement) => {
      await expect(run(statement.replace('$', table))).rejects.toMatchObject({ code: '42501' });
    });
  });
});
