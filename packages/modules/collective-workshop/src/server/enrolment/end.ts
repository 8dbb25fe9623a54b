import { z } from 'zod';
import { endReasons } from '../../end-reason.ts';
import { expectFound } from '../expect.ts';
import { procedure } from '../procedure.ts';
import { endEnrolment, enrolmentById, resumeEnrolment } from '../repositories/enrolments.repository.ts';
import { expectPlace } from './place.ts';

/** Ends an enrolment from today on. What was noted stays; ending it again changes nothing. */
export const end = procedure('enrolment.manage')
  .input(z.object({ enrolmentId: z.uuid(), reason: z.enum(endReasons).optional() }))
  .mutation(({ ctx: { module: scope }, input: { enrolmentId, reason } }) =>
    scope.transaction(async (tx, { emit, audit }) => {
      const enrolment = expectFound(
        await enrolmentById.first(tx, { id: enrolmentId, moduleId: scope.instance.moduleId }),
      );
      const ended = await endEnrolment(tx, {
        id: enrolmentId,
        today: scope.clock.today(),
        reason: reason ?? null,
        at: scope.clock.now(),
        by: scope.caller.accountId,
      });
      if (ended) {
        emit('enrolment.ended', { enrolmentId, editionId: enrolment.edition_id, personId: enrolment.person_id });
        // The reason may be somebody's health: it stays out of the trail.
        audit({
          action: 'enrolment.end',
          subject: { type: 'enrolment', id: enrolmentId },
          details: { editionId: enrolment.edition_id, personId: enrolment.person_id },
        });
      }
      return { enrolmentId };
    }),
  );

/** Takes the end of an enrolment back, if the edition still has a place. Ends in the outcomes of a new enrolment. */
export const resume = procedure('enrolment.manage')
  .input(z.object({ enrolmentId: z.uuid() }))
  .mutation(({ ctx: { module: scope }, input: { enrolmentId } }) =>
    scope.transaction(async (tx, { emit, audit }) => {
      const enrolment = expectFound(
        await enrolmentById.first(tx, { id: enrolmentId, moduleId: scope.instance.moduleId }),
      );
      if (enrolment.ended_on === null) return { enrolmentId };
      const { edition_id: editionId, person_id: personId } = enrolment;
      await expectPlace(scope, tx, { editionId, personId });
      await resumeEnrolment(tx, enrolmentId);
      emit('enrolment.resumed', { enrolmentId, editionId, personId });
      audit({
        action: 'enrolment.resume',
        subject: { type: 'enrolment', id: enrolmentId },
        details: { editionId, personId },
      });
      return { enrolmentId };
    }),
  );
