import { beforeEach, describe, expect, it } from 'vitest';
import { diaryJobs } from './fixture-diary.ts';
import { type DeliveryHost, deliveryHost, ends, tables } from './fixture-delivery.ts';
import { endOf, ghent } from './fixture-host.ts';
import { onBothDatabases } from './testkit.ts';

onBothDatabases('a job', tables, (on) => {
  let host: DeliveryHost;
  beforeEach(async () => {
    host = await deliveryHost(on.database, { jobs: diaryJobs() });
    await host.worker.drain();
    await on.asOwner((owner) => owner.script('set role none; delete from kernel_system.task'));
  });

  const diary = () => host.as('coordinator').tryDiary;
  const timesOf = async (text: string) => (await diary().lines()).filter((line) => line === text).length;

  it('put in the queue by a call runs after its commit', async () => {
    await diary().remember({ text: 'milk' });
    expect(await timesOf('milk')).toBe(0);
    expect(ends(await host.worker.drain())).toEqual(['try-diary/remember done']);
    expect(await timesOf('milk')).toBe(1);
  });

  it('of a call that failed was never in the queue', async () => {
    await diary()
      .remember({ text: 'bread', fail: true })
      .catch(() => undefined);
    expect(await host.worker.drain()).toEqual([]);
  });

  it('waits for its time', async () => {
    await diary().remember({ text: 'later', at: '2026-11-23T09:00:00Z' });
    expect(await host.worker.drain()).toEqual([]);
    host.clock.set('2026-11-23T09:00:00Z');
    await host.worker.drain();
    expect(await timesOf('later')).toBe(1);
  });

  it('waits once under a key, in its centre; without one, as often as it was put there', async () => {
    await diary().remember({ text: 'eggs', key: 'eggs' });
    await diary().remember({ text: 'eggs', key: 'eggs' });
    await host.as('coordinator', ghent).tryDiary.remember({ text: 'eggs', key: 'eggs' });
    await diary().remember({ text: 'salt' });
    await diary().remember({ text: 'salt' });
    await host.worker.drain();
    expect([await timesOf('eggs'), await timesOf('salt')]).toEqual([1, 2]);
    expect(await host.as('coordinator', ghent).tryDiary.lines()).toEqual(['eggs']);
    await diary().remember({ text: 'eggs', key: 'eggs' });
    await host.worker.drain();
    expect(await timesOf('eggs')).toBe(2);
  });

  it('goes on piece by piece, each in its own transaction, and keeps its key meanwhile', async () => {
    await diary().count({ to: 3, key: 'counting' });
    const outcomes = await host.worker.drain();
    expect(ends(outcomes)).toEqual(['try-diary/count done', 'try-diary/count done', 'try-diary/count done']);
    expect((await diary().lines()).filter((line) => line.startsWith('piece'))).toEqual([
      'piece 1',
      'piece 2',
      'piece 3',
    ]);
    const left = await on.asOwner(async (owner) => {
      await owner.script('set role none');
      return await owner.query('select id from kernel_store.job_input');
    });
    expect(left).toEqual([]);
  });

  it('that its module does not list is refused where it is put in the queue: nothing would run it', async () => {
    await expect(diary().enqueueForeign()).rejects.toThrow('Add it to "jobs" there.');
    expect(await host.worker.drain()).toEqual([]);
  });

  describe('with a time of its own', () => {
    const daily = (outcomes: Awaited<ReturnType<DeliveryHost['worker']['drain']>>) =>
      ends(outcomes).filter((end) => end.startsWith('try-diary/daily'));

    it('runs at that time of each centre, once a day', async () => {
      host.clock.set('2026-11-25T01:59:59Z');
      await host.worker.drain();
      host.clock.set('2026-11-25T02:00:00Z');
      expect(daily(await host.worker.drain())).toEqual(['try-diary/daily done', 'try-diary/daily done']);
      host.clock.set('2026-11-26T01:59:59Z');
      expect(daily(await host.worker.drain())).toEqual([]);
      host.clock.set('2026-11-26T02:00:00Z');
      expect(daily(await host.worker.drain())).toHaveLength(2);
      expect(await timesOf('daily 2026-11-26T02:00:00.000Z')).toBe(1);
      expect(await host.as('coordinator', ghent).tryDiary.lines()).toContain('daily 2026-11-26T02:00:00.000Z');
    });

    it('that passed while nothing ran is made up for once, not thirty times', async () => {
      host.clock.advance(30 * 86_400_000);
      expect(daily(await host.worker.drain())).toHaveLength(2);
      expect(daily(await host.worker.drain())).toEqual([]);
    });

    it('whose time or zone changes runs at the new time from then on', async () => {
      host.clock.set('2027-06-01T08:00:00Z');
      await host.worker.drain();
      const next = await deliveryHost(on.database, { jobs: diaryJobs('0 12 * * *'), clock: host.clock });
      await next.worker.drain();
      host.clock.set('2027-06-01T10:00:00Z');
      expect(daily(await next.worker.drain())).toHaveLength(2);
    });

    it('is listed with its next time, and runs at once when an administrator asks', async () => {
      await host.worker.drain();
      const { scheduled, may } = await host.as('administrator').core.job.list();
      expect(scheduled).toEqual([
        {
          handler: 'try-diary/daily',
          module: 'try-diary',
          every: '0 3 * * *',
          timeZone: 'Europe/Brussels',
          nextAt: expect.stringMatching(/T0[12]:00:00\.000Z$/),
          lastAt: expect.any(String),
          refused: false,
        },
      ]);
      expect(may).toEqual({ run: true });
      await host.as('administrator').core.job.run({ handler: 'try-diary/daily' });
      await host.as('administrator').core.job.run({ handler: 'try-diary/daily' });
      expect(daily(await host.worker.drain())).toEqual(['try-diary/daily done']);
      expect(await endOf(host.as('administrator').core.job.run({ handler: 'try-diary/remember' }))).toBe('NOT_FOUND');
      expect(await endOf(host.as('coordinator').core.job.run({ handler: 'try-diary/daily' }))).toBe('FORBIDDEN');
    });
  });
});
