import { sql } from '@tandem/sdk/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { deliveryHost, tables } from './fixture-delivery.ts';
import { brussels, ghent } from './fixture-host.ts';
import { onBothDatabases } from './testkit.ts';

onBothDatabases('the queue', tables, (on) => {
  beforeAll(async () => {
    const host = await deliveryHost(on.database);
    await host.as('coordinator').tryNotes.write({ body: 'x' });
    await host.as('coordinator').tryDiary.remember({ text: 'about somebody' });
  });

  const setUp = { actor: 'a module that means harm', purpose: 'test', mode: 'write' } as const;
  const asCentre = (tenantId: string, text: string) =>
    on.database.tenant(
      { ...setUp, tenantId },
      async () => (await sql.raw<object>(text).execute(on.database.kysely)).rows,
    );
  const asSystem = (text: string) =>
    on.database.system(async () => (await sql.raw<object>(text).execute(on.database.kysely)).rows);
  const insertFor = (
    tenant: string,
  ) => `insert into kernel_system.task (tenant_id, id, handler, due_at, created_at, lease_seconds)
    values ('${tenant}', gen_random_uuid(), 'x/y', now(), now(), 30)`;

  describe('shows a request what is its centre’s, and no more:', () => {
    it('reads and changes its own rows', async () => {
      expect(await asCentre(brussels.id, 'select handler from kernel_system.task')).toHaveLength(2);
      expect(await asCentre(ghent.id, 'select handler from kernel_system.task')).toEqual([]);
      expect(await asCentre(ghent.id, 'update kernel_system.task set attempts = 9 returning id')).toEqual([]);
      expect(await asCentre(ghent.id, 'delete from kernel_system.task returning id')).toEqual([]);
    });

    it('puts nothing in for another centre', async () => {
      await expect(asCentre(ghent.id, insertFor(brussels.id))).rejects.toMatchObject({ code: '42501' });
    });

    it('sets no schedule', async () => {
      await expect(asCentre(brussels.id, 'update kernel_system.schedule set next_at = now()')).rejects.toMatchObject({
        code: '42501',
      });
    });

    it('sees no centre and no ledger in the same schema', async () => {
      await expect(asCentre(brussels.id, 'select * from kernel_system.centre')).rejects.toMatchObject({
        code: '42501',
      });
      await expect(asCentre(brussels.id, 'select * from kernel_system.ledger')).rejects.toMatchObject({
        code: '42501',
      });
    });

    it('takes back nothing of what was handled', async () => {
      await expect(asCentre(brussels.id, 'delete from kernel_store.inbox_entry')).rejects.toMatchObject({
        code: '42501',
      });
    });
  });

  describe('shows the worker what waits, and not what it is about:', () => {
    it('sees the tasks of all centres', async () => {
      expect(await asSystem('select handler from kernel_system.task')).toHaveLength(2);
    });

    it.each(['select payload from kernel_store.outbox_event', 'select * from kernel_store.job_input'])(
      '%s',
      async (text) => {
        await expect(asSystem(text)).rejects.toMatchObject({ code: '42501' });
      },
    );

    it('nor, without naming a centre, that an event happened', async () => {
      expect(await asSystem('select id from kernel_store.outbox_event')).toEqual([]);
    });
  });
});
