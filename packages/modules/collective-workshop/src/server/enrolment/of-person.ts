import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { enrolmentsOfPerson } from '../repositories/enrolments.repository.ts';

/** As many as fit on a person's file. */
const most = 20;

/** The groups of this instance that a person takes part in or took part in, the latest first. */
export const ofPerson = procedure('enrolment.manage')
  .input(z.object({ personId: z.uuid() }))
  .query(async ({ ctx: { module: scope }, input: { personId } }) => {
    const { moduleId } = scope.instance;
    const rows = await enrolmentsOfPerson.execute(scope.db, { personId, moduleId, limit: most });
    return rows.map(({ id, edition_id, title, enrolled_on, ended_on }) => ({
      enrolmentId: id,
      editionId: edition_id,
      title,
      enrolledOn: enrolled_on,
      /** The day from which the person no longer takes part; null while they do. */
      endedOn: ended_on,
    }));
  });
