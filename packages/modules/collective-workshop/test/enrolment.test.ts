import { onBothDatabases, testCentres } from '@tandem/testkit';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { outcomeOf, tables, type WorkshopHost, workshopHost } from './host.ts';

onBothDatabases('an enrolment', tables, (on) => {
  let at: WorkshopHost;
  beforeAll(async () => {
    at = await workshopHost(on);
  });

  test('takes a place, remembers the revision it happened under and tells the other modules', async () => {
    const editionId = await at.edition();
    const personId = await at.person('Voorbeeld');
    const { enrolmentId } = await at.as('trainer').enrolment.create({ moduleId: at.moduleId, editionId, personId });
    const { edition, people } = await at.as('trainer').edition.get({ moduleId: at.moduleId, editionId });
    expect(edition).toMatchObject({ places: 4, enrolled: 1, placesLeft: 3, state: 'running' });
    expect(people).toEqual([
      { personId, firstName: 'Ana', lastName: 'Voorbeeld', enrolmentId, enrolledOn: '2026-11-23', endedOn: null },
    ]);
    const stored = await on.asOwner((executor) =>
      executor.query<{ revision: number; events: string; trail: string }>(
        `select revision, (select string_agg(event, ' ') from kernel_store.outbox_event where payload ->> 'enrolmentId' = $1) as events,
          (select string_agg(action || ' ' || actor, ' ') from kernel_store.audit_entry where subject_id = $1) as trail
        from collective_workshop.enrolment where id = $1::uuid`,
        [enrolmentId],
      ),
    );
    expect(stored).toEqual([{ revision: 1, events: 'person.enrolled', trail: 'enrolment.create trainer@brussels' }]);
  });

  test('is of somebody: the database takes no id that no file has', async () => {
    const editionId = await at.edition();
    const enrolmentId = await at.enrol(editionId, await at.person('Echt'));
    const nobody = '00000000-0000-7000-8000-0000000000ff';
    const change = on.asOwner((owner) =>
      owner.query('update collective_workshop.enrolment set person_id = $1 where id = $2', [nobody, enrolmentId]),
    );
    await expect(change).rejects.toThrow('enrolment_of_person');
  });

  test('is found from the person’s file, ended ones too, by whoever enrols people', async () => {
    const personId = await at.person('Specimen');
    const first = await at.edition();
    const second = await at.edition();
    const enrolmentId = await at.enrol(first, personId);
    await at.as('trainer').enrolment.end({ moduleId: at.moduleId, enrolmentId, reason: 'moved' });
    await at.enrol(second, personId, '2026-11-09');
    const asked = { moduleIds: [at.laterId, at.moduleId], personId };
    const groups = await at.as('social-worker').enrolment.ofPerson(asked);
    expect(groups[at.moduleId]).toMatchObject([
      { editionId: second, title: 'Groupe A', enrolledOn: '2026-11-09', endedOn: null },
      { editionId: first, enrolledOn: '2026-11-02', endedOn: '2026-11-23' },
    ]);
    expect(groups[at.laterId]).toEqual([]);
    expect(await outcomeOf(at.as('external-provider').enrolment.ofPerson(asked))).toEqual({ refusal: 'FORBIDDEN' });
  });

  test('of the same person in the same edition is refused; in another edition it is not', async () => {
    const [one, other] = [await at.edition(), await at.edition()];
    const personId = await at.person('Double');
    await at.enrol(one, personId);
    expect(await outcomeOf(at.enrol(one, personId))).toEqual({
      failure: 'collective-workshop/already-enrolled',
      details: { personId },
    });
    expect(await at.enrol(other, personId)).toEqual(expect.any(String));
  });

  test('finds no place in a full edition: as many as the edition says, else as the configuration says', async () => {
    const editionId = await at.edition({ places: 1 });
    await at.enrol(editionId, await at.person('Premier'));
    const second = at.enrol(editionId, await at.person('Second'));
    expect(await outcomeOf(second)).toEqual({ failure: 'collective-workshop/edition-full', details: { places: 1 } });
  });

  test('MU-39 in a module that is put off is refused, though the module is listed', async () => {
    const editionId = await at.edition({ moduleId: at.laterId });
    const early = at
      .as('trainer')
      .enrolment.create({ moduleId: at.laterId, editionId, personId: await at.person('Patient') });
    expect(await outcomeOf(early)).toEqual({
      failure: 'collective-workshop/module-not-open',
      details: { state: 'postponed' },
    });
  });

  test('begins on the day from which the module is open, and no day before', async () => {
    const moduleId = at.springId;
    const editionId = await at.edition({ moduleId, startsOn: '2026-12-07' });
    const personId = await at.person('Printemps');
    const enrol = () => at.as('trainer').enrolment.create({ moduleId, editionId, personId });
    expect(await outcomeOf(enrol())).toEqual({
      failure: 'collective-workshop/module-not-open',
      details: { state: 'planned' },
    });
    onTestFinished(() => at.host.clock.set('2026-11-23T08:00:00Z'));
    at.host.clock.set('2026-12-01T08:00:00Z');
    expect((await enrol()).enrolmentId).toBeTruthy();
  });

  test('ends, which frees the place; taking the end back takes the place again', async () => {
    const editionId = await at.edition({ places: 1 });
    const enrolmentId = await at.enrol(editionId, await at.person('Retour'));
    const placesLeft = async () =>
      (await at.as('trainer').edition.get({ moduleId: at.moduleId, editionId })).edition.placesLeft;
    await at.as('trainer').enrolment.end({ moduleId: at.moduleId, enrolmentId, reason: 'work' });
    expect(await placesLeft()).toBe(1);
    await at.as('trainer').enrolment.resume({ moduleId: at.moduleId, enrolmentId });
    expect(await placesLeft()).toBe(0);
  });

  test('whose place was given away cannot be taken back', async () => {
    const editionId = await at.edition({ places: 1 });
    const enrolmentId = await at.enrol(editionId, await at.person('Parti'));
    await at.as('trainer').enrolment.end({ moduleId: at.moduleId, enrolmentId });
    await at.enrol(editionId, await at.person('Nouveau'));
    const back = at.as('trainer').enrolment.resume({ moduleId: at.moduleId, enrolmentId });
    expect(await outcomeOf(back)).toEqual({ failure: 'collective-workshop/edition-full', details: { places: 1 } });
  });

  test('leaves no reason in the trail: it may be about somebody’s health', async () => {
    const enrolmentId = await at.enrol(await at.edition(), await at.person('Discret'));
    await at.as('trainer').enrolment.end({ moduleId: at.moduleId, enrolmentId, reason: 'health' });
    const [{ details }] = (await on.asOwner((executor) =>
      executor.query<{ details: unknown }>(
        `select details from kernel_store.audit_entry where subject_id = $1 and action = 'enrolment.end'`,
        [enrolmentId],
      ),
    )) as [{ details: unknown }];
    expect(JSON.stringify(details)).not.toContain('health');
  });

  test('is offered for people whose names begin with what is typed and who are not in yet', async () => {
    const editionId = await at.edition();
    const inside = await at.person('Zoekterm', 'Binnen');
    const outside = await at.person('Zoekterm', 'Buiten');
    await at.enrol(editionId, inside);
    expect(await at.as('trainer').enrolment.candidates({ moduleId: at.moduleId, editionId, search: 'zoek' })).toEqual([
      { personId: outside, firstName: 'Buiten', lastName: 'Zoekterm' },
    ]);
  });

  test('of somebody unknown or archived is refused', async () => {
    const editionId = await at.edition();
    const archived = await at.person('Archivé');
    await at.host.as('social-worker').people.person.archive({ id: archived });
    expect(await outcomeOf(at.enrol(editionId, archived))).toEqual({ refusal: 'NOT_FOUND' });
    expect(await outcomeOf(at.enrol(editionId, '00000000-0000-7000-8000-000000000001'))).toEqual({
      refusal: 'NOT_FOUND',
    });
  });

  describe('belongs to one instance of one centre', () => {
    test('another instance of the same kind does not find the edition', async () => {
      const editionId = await at.edition();
      expect(await outcomeOf(at.as('coordinator').edition.get({ moduleId: at.laterId, editionId }))).toEqual({
        refusal: 'NOT_FOUND',
      });
    });

    test('another centre does not find the instance', async () => {
      const elsewhere = at.as('coordinator', { centre: testCentres.antwerp });
      expect(await outcomeOf(elsewhere.edition.list({ moduleId: at.moduleId }))).toEqual({ refusal: 'NOT_FOUND' });
    });

    test('a colleague of another project may not look', async () => {
      const colleague = at.as('trainer', { projects: ['00000000-0000-7000-8000-0000000000ff'] });
      expect(await outcomeOf(colleague.edition.list({ moduleId: at.moduleId }))).toEqual({ refusal: 'FORBIDDEN' });
    });

    test('an external provider records attendance and does nothing else', async () => {
      const editionId = await at.edition();
      const provider = at.as('external-provider');
      expect(await outcomeOf(provider.edition.get({ moduleId: at.moduleId, editionId }))).toEqual({
        refusal: 'FORBIDDEN',
      });
      expect(
        await outcomeOf(
          provider.enrolment.create({ moduleId: at.moduleId, editionId, personId: await at.person('Non') }),
        ),
      ).toEqual({ refusal: 'FORBIDDEN' });
      expect(await provider.session.onDate({ moduleId: at.moduleId })).toEqual({ date: '2026-11-23', sessions: [] });
    });

    test('whoever manages the installation sees how full a group is, not who is in it', async () => {
      const editionId = await at.edition();
      await at.enrol(editionId, await at.person('Anonyme'));
      const { edition, people } = await at.as('administrator').edition.get({ moduleId: at.moduleId, editionId });
      expect([edition.enrolled, people]).toEqual([1, []]);
    });
  });
});
