import { z } from 'zod';
import { expectFound } from '../expect.ts';
import { procedure } from '../procedure.ts';
import { editionById } from '../repositories/editions.repository.ts';
import { activeEnrolments } from '../repositories/enrolments.repository.ts';
import { sessionsOfEdition } from '../repositories/sessions.repository.ts';
import { sessionView } from '../session/view.ts';
import { editionView } from './view.ts';

/** One edition with its sessions and, for who may see who attends, the people who take part in the order of their names. */
export const get = procedure('edition.read')
  .input(z.object({ editionId: z.uuid() }))
  .query(async ({ ctx: { module: scope }, input: { editionId } }) => {
    const edition = expectFound(
      await editionById.first(scope.db, { id: editionId, moduleId: scope.instance.moduleId }),
    );
    const sessions = await sessionsOfEdition.execute(scope.db, { editionId });
    const enrolments = await activeEnrolments.execute(scope.db, { editionId });
    const enrolmentOf = new Map(enrolments.map((enrolment) => [enrolment.person_id, enrolment]));
    // Whoever manages the installation sees how full a group is, not who is in it.
    const cards =
      scope.can('attendance.read') && enrolments.length > 0
        ? await scope.uses.people.cards([...enrolmentOf.keys()])
        : [];
    return {
      edition: editionView(scope, edition, enrolments.length),
      sessions: sessions.map(sessionView),
      people: cards.flatMap(({ id: personId, firstName, lastName }) => {
        const enrolment = enrolmentOf.get(personId);
        return enrolment
          ? [{ personId, firstName, lastName, enrolmentId: enrolment.id, enrolledOn: enrolment.enrolled_on }]
          : [];
      }),
      moduleState: scope.instance.state,
    };
  });
