import { beforeEach, describe, expect, it } from 'vitest';
import type { Surprises } from './fixture-diary.ts';
import { type DeliveryHost, deliveryHost, ends, tables } from './fixture-delivery.ts';
import { ghent } from './fixture-host.ts';
import { onBothDatabases } from './testkit.ts';

const hearing = 'try-diary/try-notes.note.written';

onBothDatabases('an event', tables, (on) => {
  let host: DeliveryHost;
  const surprises: Surprises = {};
  beforeEach(async () => {
    delete surprises['note'];
    host = await deliveryHost(on.database, { surprises });
    await host.worker.drain();
  });

  const lines = (at: DeliveryHost = host) => at.as('coordinator').tryDiary.lines();
  const writeNote = async (): Promise<string> => (await host.as('coordinator').tryNotes.write({ body: 'x' })).id;
  const query = <R extends object>(text: string, values: readonly unknown[] = []) =>
    on.asOwner(async (owner) => {
      await owner.script('set role none');
      return await owner.query<R>(text, values);
    });

  it('reaches its handler after the commit, once, with what the handler says and leaves', async () => {
    const id = await writeNote();
    expect(await lines()).not.toContain(`note ${id}`);
    expect(ends(await host.worker.drain())).toEqual([`${hearing} done`]);
    expect(await lines()).toContain(`note ${id}`);
    expect(await host.worker.drain()).toEqual([]);
    const [told] = await query(
      `select o.actor, a.actor as audited, a.purpose from kernel_store.outbox_event o, kernel_store.audit_entry a
      where o.event = 'line.written' and o.payload ->> 'text' = $1 and a.subject_id = $1`,
      [`note ${id}`],
    );
    expect(told).toEqual({ actor: 'system', audited: 'system', purpose: hearing });
  });

  it('that never happened is never heard: its call ended in an outcome', async () => {
    await host
      .as('coordinator')
      .tryNotes.write({ body: '' })
      .catch(() => undefined);
    expect(await host.worker.drain()).toEqual([]);
  });

  it('delivered a second time does nothing more', async () => {
    const id = await writeNote();
    await host.worker.drain();
    await query(
      `insert into kernel_system.task (tenant_id, id, handler, event_id, due_at, created_at, lease_seconds)
      select tenant_id, id, $1, id, at, at, 30 from kernel_store.outbox_event where payload ->> 'noteId' = $2`,
      [hearing, id],
    );
    expect(ends(await host.worker.drain())).toEqual([`${hearing} known`]);
    expect((await lines()).filter((line) => line === `note ${id}`)).toHaveLength(1);
  });

  it('stays in its centre', async () => {
    const { id } = await host.as('coordinator', ghent).tryNotes.write({ body: 'x' });
    await host.worker.drain();
    expect(await lines()).not.toContain(`note ${id}`);
    expect(await host.as('coordinator', ghent).tryDiary.lines()).toContain(`note ${id}`);
  });

  it('of the platform is heard as well', async () => {
    await host.as('administrator').core.project.install({ plugin: 'try-moveup', reason: 'Start' });
    await host.worker.drain();
    expect(await lines()).toContain('installed try-moveup');
  });

  describe('whose handler fails', () => {
    it('keeps nothing of the attempt and comes again, later each time, and then no more', async () => {
      surprises['note'] = async (scope) => {
        await scope.transaction((tx) =>
          tx
            .insertInto('try_diary.line')
            .values({ id: scope.newId(), text: 'half' } as never)
            .execute(),
        );
        throw new TypeError('Jeanne Voorbeeld has no phone');
      };
      await writeNote();
      expect(ends(await host.worker.drain())).toEqual([`${hearing} retry`]);
      host.clock.advance(9_999);
      expect(await host.worker.drain()).toEqual([]);
      host.clock.advance(1);
      expect(ends(await host.worker.drain())).toEqual([`${hearing} retry`]);
      host.clock.advance(20_000);
      expect(ends(await host.worker.drain())).toEqual([`${hearing} dead`]);
      host.clock.advance(86_400_000);
      expect(ends(await host.worker.drain())).not.toContain(`${hearing} retry`);
      expect(await lines()).not.toContain('half');
      const [dead] = await query<{ error: string; reference: string }>(
        'select error, reference, attempts from kernel_system.task where dead_at is not null',
      );
      expect(dead).toEqual({ error: 'TypeError', reference: host.logged.at(-1)?.reference, attempts: 3 });
      expect(await host.kernel.deadLetters()).toBe(1);
      await query('delete from kernel_system.task where dead_at is not null');
    });

    it('does not hold up the others', async () => {
      let first = true;
      surprises['note'] = async () => {
        const fails = first;
        first = false;
        if (fails) throw new Error('poison');
      };
      const [, second] = [await writeNote(), await writeNote()];
      expect(ends(await host.worker.drain())).toEqual([`${hearing} retry`, `${hearing} done`]);
      expect(await lines()).toContain(`note ${second}`);
      host.clock.advance(10_000);
      await host.worker.drain();
    });

    it('and catches the failure of its own transaction has failed all the same', async () => {
      surprises['note'] = async (scope) => {
        await scope.transaction(() => Promise.reject(new Error('caught'))).catch(() => undefined);
      };
      await writeNote();
      expect(ends(await host.worker.drain())).toEqual([`${hearing} retry`]);
      delete surprises['note'];
      host.clock.advance(10_000);
      expect(ends(await host.worker.drain())).toEqual([`${hearing} done`]);
    });

    it('by taking too long is rolled back, and comes again', async () => {
      surprises['note'] = () => new Promise(() => undefined);
      const id = await writeNote();
      expect(await host.worker.drain()).toMatchObject([{ end: 'retry', error: { name: 'TimedOut' } }]);
      delete surprises['note'];
      host.clock.advance(10_000);
      await host.worker.drain();
      expect((await lines()).filter((line) => line === `note ${id}`)).toHaveLength(1);
    });
  });
});
