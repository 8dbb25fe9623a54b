import { expect, onTestFinished, test } from 'vitest';
import { installed } from './installed.ts';

/** What MOD'ACTIONS does, where its sheet tells a rule: each test runs it. */
installed(['modactions'], (project, centre) => {
  const modactions = project('modactions');

  test('MA-15 enrols at any moment: newcomers join each collective module from its first day to its last', async () => {
    const { clock } = centre();
    onTestFinished(() => clock.set('2026-11-23T08:00:00Z'));
    const coordinator = centre().as('coordinator').collectiveWorkshop;
    const trainer = centre().as('trainer');
    const workshops = modactions.found.modules.filter(({ kind }) => kind === 'collective-workshop');
    expect(workshops.map(({ slug }) => slug)).toEqual(['social-activation', 'creative', 'computing']);
    for (const { id: moduleId } of workshops) {
      const { id: editionId } = await coordinator.edition.create({
        moduleId,
        title: 'Année scolaire',
        startsOn: '2026-09-07',
        endsOn: '2027-06-25',
      });
      const session = await coordinator.session.create({
        moduleId,
        editionId,
        date: '2026-12-01',
        startsAt: '09:00',
        endsAt: '12:00',
      });
      const days = ['2026-08-31', '2026-09-07', '2026-11-30', '2026-12-01', '2026-12-02', '2027-06-25'];
      for (const day of days) {
        clock.set(`${day}T08:00:00Z`);
        const { id: personId } = await trainer.people.person.create({ lastName: `Du ${day}` });
        await trainer.collectiveWorkshop.enrolment.create({ moduleId, editionId, personId });
      }
      const { edition, people } = await trainer.collectiveWorkshop.edition.get({ moduleId, editionId });
      expect([edition.enrolled, people.map(({ enrolledOn }) => enrolledOn).toSorted()]).toEqual([6, days]);
      // Whoever comes later was not expected before, and has missed nothing.
      const { roll } = await trainer.collectiveWorkshop.session.get({ moduleId, sessionId: session.id });
      expect(roll.map(({ lastName }) => lastName).toSorted()).toEqual(days.slice(0, 4).map((day) => `Du ${day}`));
    }
  });

  test('MA-44 tracks rights, duties and obligations over the sessions of social activation', async () => {
    const moduleId = modactions.module('social-activation').id;
    const coordinator = centre().as('coordinator').collectiveWorkshop;
    const trainer = centre().as('trainer').collectiveWorkshop;
    const { id: editionId } = await coordinator.edition.create({ moduleId, title: 'Automne', startsOn: '2026-09-07' });
    const session = async (date: string) =>
      (await coordinator.session.create({ moduleId, editionId, date, startsAt: '09:00', endsAt: '12:00' })).id;
    const note = async (date: string, ...topics: string[]) =>
      trainer.session.noteContent({ moduleId, sessionId: await session(date), topics, threads: [] });
    await note('2026-11-09', 'rights', 'duties');
    await note('2026-11-16', 'rights');
    await note('2026-11-23');
    const came = (await coordinator.edition.get({ moduleId, editionId })).content;
    expect(came).toEqual([
      { list: 'topics', item: 'duties', sessions: 1 },
      { list: 'topics', item: 'rights', sessions: 2 },
    ]);
    // Obligations never came up, and that is what tracking is for. Housing is a topic too, but not one to track.
    await expect(note('2026-11-24', 'housing')).rejects.toMatchObject({
      cause: { code: 'collective-workshop/content-unknown', details: { item: 'housing' } },
    });
    await note('2026-11-25', 'obligations');
    expect((await coordinator.edition.get({ moduleId, editionId })).content).toContainEqual({
      list: 'topics',
      item: 'obligations',
      sessions: 1,
    });
  });

  test('marks a session of each collective module as part of the cultural thread (for MA-03)', async () => {
    const coordinator = centre().as('coordinator').collectiveWorkshop;
    for (const slug of ['social-activation', 'creative', 'computing']) {
      const moduleId = modactions.module(slug).id;
      const { id: editionId } = await coordinator.edition.create({ moduleId, title: slug, startsOn: '2026-09-07' });
      const at = { moduleId, editionId, date: '2026-11-23', startsAt: '13:00', endsAt: '16:00' };
      const { id: sessionId } = await coordinator.session.create(at);
      await centre()
        .as('trainer')
        .collectiveWorkshop.session.noteContent({ moduleId, sessionId, topics: [], threads: ['culture'] });
      const { content } = await coordinator.edition.get({ moduleId, editionId });
      expect(content).toEqual([{ list: 'threads', item: 'culture', sessions: 1 }]);
    }
  });
});
