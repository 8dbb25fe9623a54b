import { beforeEach, describe, expect, it } from 'vitest';
import type { Surprises } from './fixture-diary.ts';
import { type DeliveryHost, deliveryHost, ends, tables } from './fixture-delivery.ts';
import { endOf, ghent } from './fixture-host.ts';
import { onBothDatabases } from './testkit.ts';

const hearing = 'try-diary/try-notes.note.written';

onBothDatabases('a dead letter', tables, (on) => {
  let host: DeliveryHost;
  const surprises: Surprises = {};
  beforeEach(async () => {
    host = await deliveryHost(on.database, { surprises });
    await on.asOwner((owner) => owner.script('set role none; delete from kernel_system.task'));
  });

  const core = (role: Parameters<DeliveryHost['as']>[0] = 'administrator', centre?: typeof ghent) =>
    host.as(role, centre).core;
  const lines = () => host.as('coordinator').tryDiary.lines();

  /** So many notes whose handler fails until nobody tries again. */
  async function letters(count: number): Promise<string[]> {
    surprises['note'] = () => Promise.reject(new TypeError('Jeanne Voorbeeld has no phone'));
    const ids: string[] = [];
    for (let number = 0; number < count; number += 1) {
      ids.push((await host.as('coordinator').tryNotes.write({ body: 'x' })).id);
    }
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await host.worker.drain();
      host.clock.advance(60_000);
    }
    delete surprises['note'];
    return ids;
  }

  it('says what failed and how to find it in the log, and nothing of whom it is about', async () => {
    await letters(1);
    const { letters: found, handlers, next, may } = await core('coordinator').deadLetter.list();
    expect(found).toEqual([
      {
        id: expect.any(String),
        kind: 'event',
        handler: hearing,
        module: 'try-diary',
        attempts: 3,
        error: 'TypeError',
        reference: host.logged.at(-1)?.reference,
        queuedAt: expect.any(String),
        diedAt: expect.any(String),
      },
    ]);
    expect({ handlers, next, may }).toEqual({
      handlers: [{ handler: hearing, count: 1 }],
      next: null,
      may: { manage: false },
    });
    expect(JSON.stringify(found)).not.toContain('Jeanne');
  });

  it('is tried again when an administrator asks, one or all of a handler, and each leaves a trail', async () => {
    const ids = await letters(3);
    const [first] = (await core().deadLetter.list()).letters;
    expect(await core().deadLetter.retry({ id: first!.id })).toEqual({ retried: 1 });
    expect(ends(await host.worker.drain())).toEqual([`${hearing} done`]);
    expect(await core().deadLetter.retry({ handler: hearing })).toEqual({ retried: 2 });
    await host.worker.drain();
    expect(await lines()).toEqual(expect.arrayContaining(ids.map((id) => `note ${id}`)));
    expect((await core().deadLetter.list()).letters).toEqual([]);
    const trail = await on.asOwner(async (owner) => {
      await owner.script('set role none');
      return await owner.query(
        `select subject_id, details ->> 'handler' as handler from kernel_store.audit_entry where action = 'dead-letter.retry'`,
      );
    });
    expect(trail).toHaveLength(3);
    expect(trail).toContainEqual({ subject_id: first!.id, handler: hearing });
  });

  it('is given up with a reason, which stays in the trail', async () => {
    const [note] = await letters(1);
    const [letter] = (await core().deadLetter.list()).letters;
    expect(await core().deadLetter.drop({ id: letter!.id, reason: 'A test note' })).toEqual({ dropped: 1 });
    host.clock.advance(86_400_000);
    await host.worker.drain();
    expect(await lines()).not.toContain(`note ${note}`);
    const [entry] = await on.asOwner(async (owner) => {
      await owner.script('set role none');
      return await owner.query(`select details from kernel_store.audit_entry where subject_id = $1`, [letter!.id]);
    });
    expect(entry).toMatchObject({ details: { handler: hearing, error: 'TypeError', reason: 'A test note' } });
  });

  it('that somebody has decided about is not found a second time', async () => {
    await letters(1);
    const [letter] = (await core().deadLetter.list()).letters;
    await core().deadLetter.retry({ id: letter!.id });
    expect(await endOf(core().deadLetter.retry({ id: letter!.id }))).toBe('NOT_FOUND');
    expect(await endOf(core().deadLetter.drop({ id: letter!.id, reason: 'late' }))).toBe('NOT_FOUND');
    expect(await core().deadLetter.retry({ handler: 'nobody/nothing' })).toEqual({ retried: 0 });
  });

  it('is listed by the page', async () => {
    await letters(52);
    const first = await core().deadLetter.list();
    expect(first.letters).toHaveLength(50);
    const second = await core().deadLetter.list({ after: first.next! });
    expect(second.letters).toHaveLength(2);
    expect(second.next).toBeNull();
    expect(first.handlers).toEqual([{ handler: hearing, count: 52 }]);
  });

  describe('belongs to its centre:', () => {
    it('another centre neither sees it nor decides about it', async () => {
      await letters(1);
      const [letter] = (await core().deadLetter.list()).letters;
      expect((await core('administrator', ghent).deadLetter.list()).letters).toEqual([]);
      expect(await endOf(core('administrator', ghent).deadLetter.retry({ id: letter!.id }))).toBe('NOT_FOUND');
    });

    it('who works for some of its projects only reads and does not decide: nobody can tell whose project it is', async () => {
      await letters(1);
      const partly = host.as('administrator', undefined, []).core.deadLetter;
      const { letters: found, may } = await partly.list();
      expect([found.length, may]).toEqual([1, { manage: false }]);
      const { id } = found[0]!;
      expect(await endOf(partly.retry({ id }))).toBe('FORBIDDEN');
      expect(await endOf(partly.retry({ handler: hearing }))).toBe('FORBIDDEN');
      expect(await endOf(partly.drop({ id, reason: 'x' }))).toBe('FORBIDDEN');
      expect((await core().deadLetter.list()).letters).toHaveLength(1);
    });

    it('a coordinator reads and does not decide, a trainer does neither', async () => {
      expect(await endOf(core('coordinator').deadLetter.retry({ handler: hearing }))).toBe('FORBIDDEN');
      expect(await endOf(core('coordinator').deadLetter.drop({ handler: hearing, reason: 'x' }))).toBe('FORBIDDEN');
      expect(await endOf(core('trainer').deadLetter.list())).toBe('FORBIDDEN');
    });
  });
});
