import { beforeAll, expect, it } from 'vitest';
import type { Surprises } from './fixture-diary.ts';
import { type DeliveryHost, deliveryHost, ends, tables } from './fixture-delivery.ts';
import { onBothDatabases } from './testkit.ts';

onBothDatabases('the sweep of events', tables, (on) => {
  let host: DeliveryHost;
  const surprises: Surprises = {};
  beforeAll(async () => {
    host = await deliveryHost(on.database, { surprises });
    await host.worker.drain();
  });

  const count = (table: string, where = 'true') =>
    on.asOwner(async (owner) => {
      await owner.script(`set role none; alter table ${table} no force row level security`);
      const [row] = await owner.query<{ found: number }>(`select count(*)::int as found from ${table} where ${where}`);
      await owner.script(`alter table ${table} force row level security`);
      return row?.found;
    });
  const written = `event = 'note.written'`;

  it('removes, after ninety days and by itself, what was handled; what waits for a decision stays', async () => {
    surprises['note'] = () => Promise.reject(new Error('no'));
    await host.as('coordinator').tryNotes.write({ body: 'dead' });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await host.worker.drain();
      host.clock.advance(60_000);
    }
    delete surprises['note'];
    await host.as('coordinator').tryNotes.write({ body: 'handled' });
    await host.worker.drain();
    expect(await count('kernel_store.outbox_event', written)).toBe(2);
    host.clock.advance(89 * 86_400_000);
    await host.as('coordinator').tryNotes.write({ body: 'young' });
    expect(ends(await host.worker.drain())).toContain('core/sweep-events done');
    expect(await count('kernel_store.outbox_event', written)).toBe(3);
    host.clock.advance(2 * 86_400_000);
    expect(ends(await host.worker.drain())).toContain('core/sweep-events done');
    expect(await count('kernel_store.outbox_event', written)).toBe(2);
    expect(await count('kernel_store.inbox_entry')).toBe(1);
    const [letter] = (await host.as('administrator').core.deadLetter.list()).letters;
    await host.as('administrator').core.deadLetter.retry({ id: letter!.id });
    expect(ends(await host.worker.drain())).toEqual(['try-diary/try-notes.note.written done']);
  });
});
