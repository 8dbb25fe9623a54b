import type { Trip } from '@tandem/db';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Surprises } from './fixture-diary.ts';
import { type DeliveryHost, deliveryHost, ends, tables } from './fixture-delivery.ts';
import { onBothDatabases } from './testkit.ts';

const trips: Trip[] = [];
const hearing = 'try-diary/try-notes.note.written';

onBothDatabases(
  'the worker',
  tables,
  (on) => {
    let host: DeliveryHost;
    const surprises: Surprises = {};
    beforeEach(async () => {
      host = await deliveryHost(on.database, { surprises });
      await host.worker.drain();
    });
    afterEach(async () => {
      delete surprises['note'];
      await on.asOwner((owner) => owner.script('set role none; delete from kernel_system.task'));
    });

    const lines = () => host.as('coordinator').tryDiary.lines();
    const tripsOf = async (work: () => Promise<unknown>): Promise<number> => {
      const before = trips.length;
      await work();
      return trips.length - before;
    };

    it('that finds nothing has made one round trip', async () => {
      expect(await tripsOf(() => host.worker.drain())).toBe(1);
    });

    it('costs a call nothing: what is heard and what is queued go with its commit', async () => {
      const coordinator = host.as('coordinator');
      expect(await tripsOf(() => coordinator.tryNotes.write({ body: 'x' }))).toBe(2);
      expect(await tripsOf(() => coordinator.tryDiary.remember({ text: 'x' }))).toBe(1);
    });

    it('handles an event in four round trips: claim, read with the note of the inbox, write, commit', async () => {
      await host.as('coordinator').tryNotes.write({ body: 'x' });
      const last = 1;
      expect(await tripsOf(() => host.worker.drain())).toBe(4 + last);
    });

    it('is woken by what a call of its own process puts in the queue, and waits for what it handles when it stops', async () => {
      const worker = host.kernel.worker({ longestWait: 3_600_000 });
      worker.start();
      const { id } = await host.as('coordinator').tryNotes.write({ body: 'x' });
      await vi.waitFor(async () => expect(await lines()).toContain(`note ${id}`), { timeout: 30_000 });
      await worker.stop();
      const { id: later } = await host.as('coordinator').tryNotes.write({ body: 'x' });
      expect(await lines()).not.toContain(`note ${later}`);
    });

    it('gives back what does not end in time when it stops, as if it had not been begun', async () => {
      const { promise: begun, resolve } = Promise.withResolvers<void>();
      surprises['note'] = () => {
        resolve();
        return new Promise(() => undefined);
      };
      const worker = host.kernel.worker({ patience: 0 });
      await host.as('coordinator').tryNotes.write({ body: 'x' });
      worker.start();
      await begun;
      await worker.stop();
      const left = await on.asOwner(async (owner) => {
        await owner.script('set role none');
        return await owner.query('select attempts, claim, dead_at, error from kernel_system.task');
      });
      expect(left).toEqual([{ attempts: 0, claim: null, dead_at: null, error: null }]);
      delete surprises['note'];
      expect(ends(await host.worker.drain())).toEqual([`${hearing} done`]);
    });

    it('lets requests through while handlers run, also where there is one connection', async () => {
      for (let count = 0; count < 30; count += 1) await host.as('coordinator').tryNotes.write({ body: 'x' });
      const worker = host.kernel.worker();
      worker.start();
      const counts: number[] = [];
      for (let look = 0; look < 5; look += 1) counts.push((await lines()).length);
      const before = (await lines()).length;
      await worker.stop();
      // The reads came back while there was still work to do: none waited for all of it.
      const all = (await lines()).length + (await host.worker.drain()).length;
      expect(Math.min(...counts, before)).toBeLessThan(all);
    });

    describe('of a module that is refused', () => {
      it('leaves its events waiting, and hands them over once it is ready', async () => {
        const refused = await deliveryHost(on.database, { surprises, broken: true, clock: host.clock });
        const { id } = await refused.as('coordinator').tryNotes.write({ body: 'x' });
        expect(ends(await refused.worker.drain())).toEqual([]);
        const { waiting } = await refused.as('administrator').core.job.list();
        expect(waiting).toEqual([
          { handler: hearing, module: 'try-diary', count: 1, oldest: expect.any(String), refused: true },
        ]);
        expect(ends(await host.worker.drain())).toEqual([`${hearing} done`]);
        expect(await lines()).toContain(`note ${id}`);
      });
    });
  },
  { onTrip: (trip) => void trips.push(trip) },
);
