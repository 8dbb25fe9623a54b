import { randomUUID } from 'node:crypto';
import { onBothDatabases } from '@tandem/testkit';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Mark } from '../src/attendance-mark.ts';
import { outcomeOf, tables, type WorkshopHost, workshopHost } from './host.ts';

onBothDatabases('attendance', tables, (on) => {
  let at: WorkshopHost;
  let ana: string;
  let bilal: string;
  let editionId: string;
  let sessionId: string;
  beforeAll(async () => {
    at = await workshopHost(on);
    ana = await at.person('Voorbeeld', 'Ana');
    bilal = await at.person('Specimen', 'Bilal');
  });
  beforeEach(async () => {
    editionId = await at.edition();
    sessionId = await at.session(editionId);
    await at.enrol(editionId, ana);
    await at.enrol(editionId, bilal);
  });

  const record = (personId: string, mark: Mark, more: { minutes?: number; excuse?: 'medical'; tapId?: string } = {}) =>
    at
      .as('trainer')
      .attendance.record({ moduleId: at.moduleId, sessionId, personId, mark, tapId: randomUUID(), ...more });
  const roll = async () =>
    (await at.as('trainer').session.get({ moduleId: at.moduleId, sessionId })).roll.map(({ lastName, noted }) => [
      lastName,
      noted?.mark ?? null,
      noted?.minutes ?? null,
    ]);
  const entries = () =>
    on.asOwner((executor) =>
      executor.query<{ mark: string | null; minutes: number | null; first: boolean }>(
        'select mark, minutes, previous_id is null as first from collective_workshop.attendance_entry where session_id = $1 order by id',
        [sessionId],
      ),
    );

  test('shows who takes part that day in the order of names, nobody noted yet', async () => {
    const { session, edition } = await at.as('external-provider').session.get({ moduleId: at.moduleId, sessionId });
    expect(session).toMatchObject({
      date: '2026-11-23',
      startsAt: '09:00',
      endsAt: '12:00',
      timeZone: 'Europe/Brussels',
      minutes: 180,
      place: 'Salle 2',
      number: 1,
      of: 1,
      closedAt: null,
    });
    expect(edition).toMatchObject({ title: 'Groupe A', enrolled: 2 });
    expect(await roll()).toEqual([
      ['Specimen', null, null],
      ['Voorbeeld', null, null],
    ]);
  });

  test('counts the minutes that are usual for the mark, with the delay of the centre’s configuration', async () => {
    await record(ana, 'present');
    await record(bilal, 'late');
    expect(await roll()).toEqual([
      ['Specimen', 'late', 160],
      ['Voorbeeld', 'present', 180],
    ]);
    await record(ana, 'unexcused');
    await record(bilal, 'excused', { excuse: 'medical' });
    expect(await roll()).toEqual([
      ['Specimen', 'excused', 0],
      ['Voorbeeld', 'unexcused', 0],
    ]);
  });

  test('counts the minutes that the trainer says, but none for who was not there', async () => {
    await record(ana, 'late', { minutes: 95 });
    await record(bilal, 'excused', { minutes: 30 });
    expect(await roll()).toEqual([
      ['Specimen', 'excused', 0],
      ['Voorbeeld', 'late', 95],
    ]);
  });

  test('that is corrected leaves a trace: every tap stays, each knows the one before', async () => {
    await record(ana, 'unexcused');
    await record(ana, 'late');
    await at.as('trainer').attendance.clear({ moduleId: at.moduleId, sessionId, personId: ana, tapId: randomUUID() });
    expect(await roll()).toEqual([
      ['Specimen', null, null],
      ['Voorbeeld', null, null],
    ]);
    expect(await entries()).toEqual([
      { mark: 'unexcused', minutes: 0, first: true },
      { mark: 'late', minutes: 160, first: false },
      { mark: null, minutes: null, first: false },
    ]);
  });

  test('sent twice is noted once, also at the same time, also after the list is closed', async () => {
    const tapId = randomUUID();
    const [one, other] = await Promise.all([record(ana, 'present', { tapId }), record(ana, 'present', { tapId })]);
    expect(one).toEqual(other);
    await at.as('trainer').session.close({ moduleId: at.moduleId, sessionId });
    expect(await record(ana, 'present', { tapId })).toEqual(one);
    expect(await entries()).toHaveLength(1);
    expect(await outcomeOf(record(bilal, 'present', { tapId }))).toEqual({ refusal: 'CONFLICT' });
  });

  test('of the rest is noted in one call, and leaves alone who has a mark', async () => {
    await record(ana, 'excused', { excuse: 'medical' });
    const rest = () => at.as('external-provider').attendance.recordRest({ moduleId: at.moduleId, sessionId });
    expect(await rest()).toEqual({ people: [bilal], minutes: 180 });
    expect(await rest()).toEqual({ people: [], minutes: 180 });
    expect(await roll()).toEqual([
      ['Specimen', 'present', 180],
      ['Voorbeeld', 'excused', 0],
    ]);
  });

  test('of somebody who is not in the group is refused', async () => {
    const stranger = await at.person('Passant');
    expect(await outcomeOf(record(stranger, 'present'))).toEqual({
      failure: 'collective-workshop/not-enrolled',
      details: { personId: stranger },
    });
  });

  test('stays on the roll when somebody stops afterwards; who stopped before is not on it', async () => {
    await record(ana, 'present');
    const { people } = await at.as('trainer').edition.get({ moduleId: at.moduleId, editionId });
    for (const { enrolmentId } of people) await at.as('trainer').enrolment.end({ moduleId: at.moduleId, enrolmentId });
    expect(await roll()).toEqual([['Voorbeeld', 'present', 180]]);
  });

  test('keeps the reason of an absence out of the trail and out of the events', async () => {
    await record(ana, 'excused', { excuse: 'medical' });
    const [{ all }] = (await on.asOwner((executor) =>
      executor.query<{ all: string }>(
        `select concat((select string_agg(a::text, ' ') from kernel_store.audit_entry a), (select string_agg(e::text, ' ') from kernel_store.outbox_event e)) as all`,
      ),
    )) as [{ all: string }];
    expect(all).toContain('excused');
    expect(all).not.toContain('medical');
  });

  test('tells an external provider who was excused, not why', async () => {
    await record(ana, 'excused', { excuse: 'medical' });
    const excuseSeenBy = async (role: 'trainer' | 'external-provider') =>
      (await at.as(role).session.get({ moduleId: at.moduleId, sessionId })).roll.at(-1)?.noted;
    expect(await excuseSeenBy('trainer')).toEqual({ mark: 'excused', minutes: 0, excuse: 'medical' });
    expect(await excuseSeenBy('external-provider')).toEqual({ mark: 'excused', minutes: 0, excuse: null });
  });

  test('cannot be rewritten or removed by the server itself, only added to', async () => {
    await record(ana, 'present');
    const [rights] = await on.asOwner((executor) =>
      executor.query<
        Record<string, boolean>
      >(`select has_table_privilege('tandem_request', 'collective_workshop.attendance_entry', 'insert') as insert,
        has_table_privilege('tandem_request', 'collective_workshop.attendance_entry', 'update') as update, has_table_privilege('tandem_request', 'collective_workshop.attendance_entry', 'delete') as delete`),
    );
    expect(rights).toEqual({ insert: true, update: false, delete: false });
  });

  describe('on a list that is closed', () => {
    beforeEach(async () => {
      await record(ana, 'present');
      await at.as('trainer').session.close({ moduleId: at.moduleId, sessionId });
    });

    test('does not change by mistake', async () => {
      const closed = {
        failure: 'collective-workshop/session-closed',
        details: { closedAt: '2026-11-23T08:00:00.000Z' },
      };
      expect(await outcomeOf(record(ana, 'late'))).toEqual(closed);
      expect(await outcomeOf(at.as('trainer').attendance.recordRest({ moduleId: at.moduleId, sessionId }))).toEqual(
        closed,
      );
      expect(await entries()).toHaveLength(1);
    });

    test('can be corrected once it is opened again', async () => {
      await at.as('trainer').session.reopen({ moduleId: at.moduleId, sessionId });
      await record(ana, 'late');
      expect((await roll()).at(-1)).toEqual(['Voorbeeld', 'late', 160]);
    });
  });
});
