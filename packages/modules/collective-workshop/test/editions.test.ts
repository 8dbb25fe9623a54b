import { onBothDatabases } from '@tandem/testkit';
import { beforeAll, expect, test } from 'vitest';
import { outcomeOf, tables, type WorkshopHost, workshopHost } from './host.ts';

onBothDatabases('an edition', tables, (on) => {
  let at: WorkshopHost;
  beforeAll(async () => {
    at = await workshopHost(on);
  });
  const list = async () => (await at.as('trainer').edition.list({ moduleId: at.moduleId })).items;

  test('is listed with its next session and the places left, newest first', async () => {
    const running = await at.edition({ startsOn: '2026-11-02' });
    const planned = await at.edition({ startsOn: '2027-02-01', places: 10 });
    await at.session(running, '2026-11-16');
    const next = await at.session(running, '2026-11-30');
    await at.session(running, '2026-12-07');
    await at.enrol(running, await at.person('Voorbeeld'));
    expect(await list()).toEqual([
      {
        id: planned,
        title: 'Groupe A',
        variant: null,
        startsOn: '2027-02-01',
        endsOn: null,
        state: 'planned',
        places: 10,
        enrolled: 0,
        tookPart: 0,
        finished: 0,
        placesLeft: 10,
        next: null,
      },
      {
        id: running,
        title: 'Groupe A',
        variant: null,
        startsOn: '2026-11-02',
        endsOn: null,
        state: 'running',
        places: 4,
        enrolled: 1,
        tookPart: 1,
        finished: 0,
        placesLeft: 3,
        next: { id: next, date: '2026-11-30', startsAt: '09:00', endsAt: '12:00', place: 'Salle 2' },
      },
    ]);
  });

  test('is among the newest three that the page of its project shows of each workshop, in one call', async () => {
    const inSpring = (startsOn: string) => at.edition({ startsOn, moduleId: at.springId });
    await inSpring('2026-12-01');
    const second = await inSpring('2027-01-01');
    const last = await inSpring('2027-03-01');
    const third = await inSpring('2026-12-15');
    const own = (await list()).slice(0, 3);
    const read = await at.as('trainer').edition.newest({ moduleIds: [at.springId, at.moduleId, at.laterId] });
    expect(read[at.springId]?.map(({ id }) => id)).toEqual([last, second, third]);
    expect(own.length).toBeGreaterThan(0);
    expect(read[at.moduleId]).toEqual(own);
    expect(read[at.laterId]).toEqual([]);
  });

  test('has as many places as it says itself, also where the workshop has no cap', async () => {
    const moduleId = at.togetherId;
    const open = await at.edition({ moduleId });
    const small = await at.edition({ moduleId, places: 1, startsOn: '2026-11-03' });
    const [first, second] = [await at.person('Premier'), await at.person('Deuxième')];
    for (const editionId of [open, small]) await at.enrol(editionId, first, '2026-11-03', moduleId);
    await at.enrol(open, second, '2026-11-03', moduleId);
    expect(await outcomeOf(at.enrol(small, second, '2026-11-03', moduleId))).toEqual({
      failure: 'collective-workshop/edition-full',
      details: { places: 1 },
    });
    const { items } = await at.as('trainer').edition.list({ moduleId });
    expect(items.map(({ id, places, enrolled, placesLeft }) => [id, places, enrolled, placesLeft])).toEqual([
      [small, 1, 1, 0],
      [open, null, 2, null],
    ]);
  });

  test('has one session at a moment', async () => {
    const editionId = await at.edition();
    const sessionId = await at.session(editionId);
    expect(await outcomeOf(at.session(editionId))).toEqual({
      failure: 'collective-workshop/session-exists',
      details: { sessionId },
    });
  });

  test('shows its sessions of a day with how many are expected and how many are noted', async () => {
    const editionId = await at.edition();
    const sessionId = await at.session(editionId, '2026-11-24');
    await at.enrol(editionId, await at.person('Verwacht'));
    await at.enrol(editionId, await at.person('Later'), '2026-11-25');
    const { sessions } = await at.as('external-provider').session.onDate({ moduleId: at.moduleId, date: '2026-11-24' });
    expect(sessions).toMatchObject([
      { id: sessionId, edition: { id: editionId, title: 'Groupe A' }, enrolled: 1, marked: 0, startsAt: '09:00' },
    ]);
  });

  test('names the past sessions whose list nobody has closed, the oldest first', async () => {
    const editionId = await at.edition();
    const second = await at.session(editionId, '2026-11-12');
    const first = await at.session(editionId, '2026-11-11');
    const closed = await at.session(editionId, '2026-11-10');
    await at.session(editionId, '2026-11-13');
    await at.as('trainer').session.close({ moduleId: at.moduleId, sessionId: closed });
    const asked = { moduleIds: [at.laterId, at.moduleId], date: '2026-11-13' };
    const today = await at.as('trainer').session.today(asked);
    expect(today[at.moduleId]?.leftOpen).toMatchObject({
      sessions: [
        { id: first, date: '2026-11-11', edition: { id: editionId, title: 'Groupe A' } },
        { id: second, date: '2026-11-12' },
      ],
      hasMore: false,
    });
    expect(today[at.laterId]).toEqual({
      day: { date: '2026-11-13', sessions: [] },
      leftOpen: { sessions: [], hasMore: false },
    });
  });

  test('tells which workshops have begun, and where somebody was enrolled', async () => {
    const { springId: moduleId, laterId } = at;
    const ask = () => at.as('coordinator').edition.begun({ moduleIds: [laterId, moduleId] });
    const nothing = { edition: false, enrolment: false };
    await at.edition({ moduleId, startsOn: '2026-12-07' });
    expect(await ask()).toEqual({ [laterId]: nothing, [moduleId]: { edition: true, enrolment: false } });
    const editionId = await at.edition();
    await at.enrol(editionId, await at.person('Eerste'));
    expect(await at.as('coordinator').edition.begun({ moduleIds: [at.moduleId] })).toEqual({
      [at.moduleId]: { edition: true, enrolment: true },
    });
  });

  test('names five of the lists left open, and that there are more', async () => {
    const moduleId = at.togetherId;
    const editionId = await at.edition({ moduleId });
    for (const day of [10, 11, 12, 13, 14, 15]) {
      const times = { date: `2026-10-${String(day)}`, startsAt: '09:00', endsAt: '12:00' };
      await at.as('coordinator').session.create({ moduleId, editionId, ...times });
    }
    const today = await at.as('trainer').session.today({ moduleIds: [moduleId], date: '2026-10-15' });
    expect(today[moduleId]?.leftOpen.sessions.map(({ date }) => date)).toEqual([
      '2026-10-10',
      '2026-10-11',
      '2026-10-12',
      '2026-10-13',
      '2026-10-14',
    ]);
    expect(today[moduleId]?.leftOpen.hasMore).toBe(false);
    expect(today[moduleId]?.day.sessions).toMatchObject([{ date: '2026-10-15' }]);
    const later = await at.as('trainer').session.today({ moduleIds: [moduleId], date: '2026-10-16' });
    expect(later[moduleId]?.leftOpen).toMatchObject({ sessions: { length: 5 }, hasMore: true });
    expect(later[moduleId]?.day.sessions).toEqual([]);
  });

  test('cannot end before it starts, and a session cannot either', async () => {
    const backwards = at
      .as('coordinator')
      .edition.create({ moduleId: at.moduleId, title: 'Groupe B', startsOn: '2026-12-01', endsOn: '2026-11-30' });
    expect(await outcomeOf(backwards)).toEqual({ refusal: 'BAD_REQUEST' });
    const night = at.as('coordinator').session.create({
      moduleId: at.moduleId,
      editionId: await at.edition(),
      date: '2026-12-01',
      startsAt: '12:00',
      endsAt: '09:00',
    });
    expect(await outcomeOf(night)).toEqual({ refusal: 'BAD_REQUEST' });
  });

  test('is made by a coordinator, not by a trainer', async () => {
    expect(
      await outcomeOf(
        at.as('trainer').edition.create({ moduleId: at.moduleId, title: 'Groupe C', startsOn: '2026-12-01' }),
      ),
    ).toEqual({ refusal: 'FORBIDDEN' });
  });

  test('is on the second page when thirty came after it', async () => {
    for (let day = 1; day <= 30; day += 1) await at.edition({ startsOn: `2028-01-${String(day).padStart(2, '0')}` });
    const first = await at.as('trainer').edition.list({ moduleId: at.moduleId });
    const second = await at.as('trainer').edition.list({ moduleId: at.moduleId, after: first.next! });
    expect([first.items.length, first.items[0]?.startsOn, first.items.at(-1)?.startsOn]).toEqual([
      30,
      '2028-01-30',
      '2028-01-01',
    ]);
    expect([second.items[0]?.startsOn, second.next]).toEqual(['2027-02-01', null]);
  });
});
