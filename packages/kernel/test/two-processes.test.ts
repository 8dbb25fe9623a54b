import { openDatabase } from '@tandem/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeliveryHost, deliveryHost, ends, tables } from './fixture-delivery.ts';
import { onBothDatabases, testClock } from './testkit.ts';

const hearing = 'try-diary/try-notes.note.written';

onBothDatabases('two processes', tables, (on) => {
  const clock = testClock();
  let one: DeliveryHost;
  let other: DeliveryHost;
  let close = async (): Promise<void> => undefined;
  beforeAll(async () => {
    // The embedded database has one process; there, two workers in it stand for the two.
    const database = on.servingUrl === undefined ? on.database : await openDatabase({ url: on.servingUrl });
    if (database !== on.database) close = () => database.close();
    one = await deliveryHost(on.database, { clock });
    other = await deliveryHost(database, { clock });
    await one.worker.drain();
  });
  afterAll(() => close());

  const both = async () => (await Promise.all([one.worker.drain(), other.worker.drain()])).flat();
  const lines = () => one.as('coordinator').tryDiary.lines();

  it('share the events between them: each is handled, and none twice', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 40; count += 1)
      ids.push((await one.as('coordinator').tryNotes.write({ body: 'x' })).id);
    expect(ends(await both())).toEqual(ids.map(() => `${hearing} done`));
    expect((await lines()).toSorted()).toEqual(ids.map((id) => `note ${id}`).toSorted());
  });

  it('that are given the same event at the same moment do it once', async () => {
    const { id } = await one.as('coordinator').tryNotes.write({ body: 'x' });
    await on.asOwner(async (owner) => {
      await owner.script('set role none');
      await owner.query(
        `insert into kernel_system.task (tenant_id, id, handler, event_id, due_at, created_at, lease_seconds)
        select tenant_id, gen_random_uuid(), handler, event_id, due_at, created_at, lease_seconds
        from kernel_system.task, generate_series(1, 7)`,
      );
    });
    const outcomes = ends(await both()).toSorted();
    expect(outcomes).toEqual([`${hearing} done`, ...Array.from({ length: 7 }, () => `${hearing} known`)]);
    expect((await lines()).filter((line) => line === `note ${id}`)).toHaveLength(1);
  });

  it('run a due time once', async () => {
    for (let day = 0; day < 5; day += 1) {
      clock.advance(86_400_000);
      expect(ends(await both()).filter((end) => end.startsWith('try-diary/daily'))).toHaveLength(2);
    }
  });

  it('do not take what the other has, until its lease ends; whose lease ended cannot end it any more', async () => {
    const { id } = await one.as('coordinator').tryNotes.write({ body: 'x' });
    await on.asOwner(async (owner) => {
      await owner.script('set role none');
      await owner.query(
        `update kernel_system.task set claim = gen_random_uuid(), attempts = 1, due_at = $1::timestamptz + interval '16 seconds'`,
        [new Date(clock.milliseconds()).toISOString()],
      );
    });
    expect(await both()).toEqual([]);
    clock.advance(15_999);
    expect(await both()).toEqual([]);
    clock.advance(1);
    expect(ends(await both())).toEqual([`${hearing} done`]);
    expect((await lines()).filter((line) => line === `note ${id}`)).toHaveLength(1);
  });
});
