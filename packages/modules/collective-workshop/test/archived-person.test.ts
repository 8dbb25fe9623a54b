import { onBothDatabases } from '@tandem/testkit';
import { beforeAll, expect, test } from 'vitest';
import { tables, type WorkshopHost, workshopHost } from './host.ts';

onBothDatabases('when a person is archived', tables, (on) => {
  let at: WorkshopHost;
  beforeAll(async () => {
    at = await workshopHost(on);
  });

  const enrolmentsOf = (personId: string) =>
    on.asOwner(async (owner) => {
      await owner.script('set role none; alter table collective_workshop.enrolment no force row level security');
      const rows = await owner.query<{ ended_on: string | null; ended_by: string | null; end_reason: string | null }>(
        'select ended_on, ended_by, end_reason from collective_workshop.enrolment where person_id = $1 order by id',
        [personId],
      );
      await owner.script('alter table collective_workshop.enrolment force row level security');
      return rows;
    });
  const archive = (id: string) => at.host.as('social-worker').people.person.archive({ id });

  test('what they take part in ends today, everywhere, and their places are free', async () => {
    const [one, other] = [await at.edition({ places: 1 }), await at.edition({ places: 1 })];
    const personId = await at.person('Parti');
    await at.enrol(one, personId);
    await at.enrol(other, personId);
    await archive(personId);
    await at.host.deliver();
    const ended = { ended_on: '2026-11-23', ended_by: 'system', end_reason: null };
    expect(await enrolmentsOf(personId)).toEqual([ended, ended]);
    const { edition } = await at.as('trainer').edition.get({ moduleId: at.moduleId, editionId: one });
    expect(edition.placesLeft).toBe(1);
  });

  test('what had ended before stays as it was', async () => {
    const editionId = await at.edition();
    const personId = await at.person('Déjà');
    const enrolmentId = await at.enrol(editionId, personId);
    await at.as('trainer').enrolment.end({ moduleId: at.moduleId, enrolmentId, reason: 'work' });
    await archive(personId);
    await at.host.deliver();
    expect(await enrolmentsOf(personId)).toEqual([
      { ended_on: '2026-11-23', ended_by: 'trainer@brussels', end_reason: 'work' },
    ]);
  });

  test('and taken back before anybody heard of it, nothing ends', async () => {
    const personId = await at.person('Revenu');
    await at.enrol(await at.edition(), personId);
    await archive(personId);
    await at.host.as('social-worker').people.person.restore({ id: personId });
    await at.host.deliver();
    expect(await enrolmentsOf(personId)).toEqual([{ ended_on: null, ended_by: null, end_reason: null }]);
  });

  test('the trail says that the platform did it, and other modules are told', async () => {
    const personId = await at.person('Trace');
    const enrolmentId = await at.enrol(await at.edition(), personId);
    await archive(personId);
    await at.host.deliver();
    const [stored] = await on.asOwner(async (owner) => {
      await owner.script('set role none');
      return await owner.query(
        `select a.actor, a.purpose, o.event from kernel_store.audit_entry a, kernel_store.outbox_event o
        where a.subject_id = $1 and a.action = 'enrolment.end' and o.event = 'enrolment.ended' and o.payload ->> 'enrolmentId' = $1`,
        [enrolmentId],
      );
    });
    expect(stored).toEqual({
      actor: 'system',
      purpose: 'collective-workshop/people.person.archived',
      event: 'enrolment.ended',
    });
  });
});
