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

  it('removes the input of a dead letter whose place a scheduled run has taken, and no input that waits', async () => {
    const { as, clock, worker } = host;
    await as('coordinator').tryDiary.count({ to: 1, key: 'schedule' });
    await as('coordinator').tryDiary.remember({ text: 'next year', at: '2099-01-01T00:00:00.000Z' });
    await on.asOwner((owner) =>
      owner.script(
        `update kernel_system.task set handler = 'try-diary/daily', dead_at = created_at where key = 'schedule'`,
      ),
    );
    expect(await count('kernel_store.job_input')).toBe(2);
    clock.advance(86_400_000);
    const done = ends(await worker.drain());
    expect(done).toContain('try-diary/daily done');
    expect((await as('administrator').core.deadLetter.list()).letters).toEqual([]);
    clock.advance(86_400_000);
    await worker.drain();
    expect(await count('kernel_store.job_input', `input ->> 'text' = 'next year'`)).toBe(1);
    expect(await count('kernel_store.job_input')).toBe(1);
  });
});
