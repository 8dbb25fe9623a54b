import { z } from 'zod';
import type { ContentList } from '../../session-content.ts';
import { expectFound } from '../expect.ts';
import { procedure } from '../procedure.ts';
import { editionById } from '../repositories/editions.repository.ts';
import { enrolmentsOfEdition } from '../repositories/enrolments.repository.ts';
import { contentOfEdition } from '../repositories/session-content.repository.ts';
import { sessionsOfEdition } from '../repositories/sessions.repository.ts';
import { sessionView } from '../session/view.ts';
import { counts, figuresOf } from './figures.ts';
import { editionView } from './view.ts';

/**
 * One edition with its sessions and, for who may see who attends, the people who take part in the order of their names; of an
 * edition that is closed, who took part.
 */
export const get = procedure('edition.read')
  .input(z.object({ editionId: z.uuid() }))
  .query(async ({ ctx: { module: scope }, input: { editionId } }) => {
    const edition = expectFound(
      await editionById.first(scope.db, { id: editionId, moduleId: scope.instance.moduleId }),
    );
    const sessions = await sessionsOfEdition.execute(scope.db, { editionId });
    const enrolments = await enrolmentsOfEdition.execute(scope.db, { editionId });
    const content = await contentOfEdition.execute(scope.db, { editionId });
    const figures = figuresOf(enrolments);
    // Once it is closed nobody takes part any more: what is asked then is who did.
    const shown = edition.closed_at === null ? enrolments.filter(({ ended_on }) => ended_on === null) : enrolments;
    const enrolmentOf = new Map(shown.filter(counts).map((enrolment) => [enrolment.person_id, enrolment]));
    // Whoever manages the installation sees how full a group is, not who is in it.
    const cards =
      scope.can('attendance.read') && enrolmentOf.size > 0
        ? await scope.uses.people.cards([...enrolmentOf.keys()])
        : [];
    return {
      edition: editionView(scope, edition, figures),
      sessions: sessions.map(sessionView),
      people: cards.flatMap(({ id: personId, firstName, lastName }) => {
        const enrolment = enrolmentOf.get(personId);
        return enrolment
          ? [
              {
                personId,
                firstName,
                lastName,
                enrolmentId: enrolment.id,
                enrolledOn: enrolment.enrolled_on,
                /** The day from which the person no longer took part; null while they do. */
                endedOn: enrolment.ended_on,
              },
            ]
          : [];
      }),
      /** At how many sessions what came up; what never did is not among it. */
      content: content.map(({ list, item, sessions: count }) => ({
        list: list as ContentList,
        item,
        sessions: Number(count),
      })),
      moduleState: scope.instance.state,
    };
  });
