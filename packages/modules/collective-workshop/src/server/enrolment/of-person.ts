import { z } from 'zod';
import { across } from '../procedure.ts';
import { enrolmentsOfPerson } from '../repositories/enrolments.repository.ts';

/** As many of each instance as fit on a person's file. */
const most = 20;

/** The groups that a person takes part in or took part in, the latest first, by `moduleId`. */
export const ofPerson = across('enrolment.manage')
  .input(z.object({ personId: z.uuid() }))
  .query(async ({ ctx: { modules }, input: { personId } }) => {
    const [{ db }] = modules;
    const moduleIds = modules.map(({ instance }) => instance.moduleId);
    const rows = await enrolmentsOfPerson.execute(db, { personId, moduleIds, limit: most });
    return Object.fromEntries(
      moduleIds.map((moduleId) => [
        moduleId,
        rows
          .filter(({ module_id }) => module_id === moduleId)
          .map(({ id, edition_id, title, enrolled_on, ended_on }) => ({
            enrolmentId: id,
            editionId: edition_id,
            title,
            enrolledOn: enrolled_on,
            /** The day from which the person no longer takes part; null while they do. */
            endedOn: ended_on,
          })),
      ]),
    );
  });
