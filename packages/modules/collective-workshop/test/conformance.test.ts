import { peopleServer } from '@tandem/people/server';
import { conform } from '@tandem/testkit';
import { collectiveWorkshopServer } from '../src/server/index.ts';

const say = (text: string) => ({ fr: text, nl: text, en: text });

conform(collectiveWorkshopServer, {
  beside: [peopleServer],
  config: { title: say('Ateliers'), topics: [{ key: 'rights', name: say('Droits'), tracked: true }] },
  async fixtures({ as, moduleId, procedure }) {
    const { collectiveWorkshop, people } = as('coordinator');
    const { id: editionId } = await collectiveWorkshop.edition.create({
      moduleId,
      title: 'Groupe',
      startsOn: '2026-11-02',
    });
    const day = { date: '2026-11-23', startsAt: '09:00', endsAt: '12:00' };
    const { id: sessionId } = await collectiveWorkshop.session.create({ moduleId, editionId, ...day });
    await collectiveWorkshop.session.noteContent({ moduleId, sessionId, topics: ['rights'], threads: [] });
    const { id: personId } = await people.person.create({ lastName: 'Exemple' });
    const { enrolmentId } = await collectiveWorkshop.enrolment.create({
      moduleId,
      editionId,
      personId,
      enrolledOn: '2026-11-02',
    });
    // Heard by the handler, with the enrolment still open.
    if (procedure === 'on people.person.archived') await people.person.archive({ id: personId });
    const { id: newcomer } = await people.person.create({ lastName: 'Voorbeeld' });
    return {
      editionId,
      sessionId,
      personId,
      enrolmentId,
      topics: ['rights'],
      threads: [],
      'enrolment.create': { personId: newcomer },
    };
  },
});
