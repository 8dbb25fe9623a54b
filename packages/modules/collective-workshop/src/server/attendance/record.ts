import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { excuses, marks, usualMinutes, wasThere } from '../../attendance-mark.ts';
import { expectFound } from '../expect.ts';
import { procedure } from '../procedure.ts';
import { entryOfTap, lockAttendance, noteTap, setAttendance } from '../repositories/attendance.repository.ts';
import { holdSession } from '../repositories/sessions.repository.ts';
import { sessionMinutes } from '../session/view.ts';
import { expectOpen, expectTakingPart } from './open-session.ts';

const tap = z
  .object({
    sessionId: z.uuid(),
    personId: z.uuid(),
    mark: z.enum(marks),
    /** Left out: what is usual for the mark. Whoever was not there has 0. */
    minutes: z.int().min(0).max(1440).optional(),
    excuse: z.enum(excuses).optional(),
    /** Made by the device, one for each tap: sending it again notes it once. */
    tapId: z.uuid(),
  })
  .refine(({ mark, excuse }) => excuse === undefined || mark === 'excused', {
    path: ['excuse'],
    message: 'problem.invalid',
  });

/**
 * Notes whether somebody was there. The newest tap holds; all taps are kept. A tap that was noted before answers as it did, also when
 * the list has been closed since. Ends in `session-closed` or `not-enrolled`.
 */
export const record = procedure('attendance.record')
  .input(tap)
  .mutation(({ ctx: { module: scope }, input }) =>
    scope.transaction(async (tx, { emit, audit }) => {
      const { sessionId, personId, mark, tapId } = input;
      const session = expectFound(await holdSession.first(tx, { id: sessionId, moduleId: scope.instance.moduleId }));
      const previous = await lockAttendance.first(tx, { sessionId, personId });
      const usual = usualMinutes(mark, {
        sessionMinutes: sessionMinutes(session),
        lateMinutes: scope.config.lateMinutes,
      });
      const noted = { mark, minutes: wasThere(mark) ? (input.minutes ?? usual) : 0, excuse: input.excuse ?? null };
      const entry = {
        id: scope.newId(),
        session_id: sessionId,
        person_id: personId,
        ...noted,
        recorded_at: scope.clock.now(),
        recorded_by: scope.caller.accountId,
      };

      if (!(await noteTap(tx, { ...entry, previous_id: previous?.entry_id ?? null, tap_id: tapId }))) {
        const known = expectFound(await entryOfTap.first(tx, { tapId }));
        if (known.session_id !== sessionId || known.person_id !== personId)
          throw new TRPCError({
            code: 'CONFLICT',
            message: 'tapId: belongs to a tap for somebody else. Make a new one for each tap.',
          });
        return { personId, mark: known.mark, minutes: known.minutes, excuse: known.excuse };
      }
      expectOpen(scope, session);
      if (!previous) await expectTakingPart(scope, tx, session, personId);
      const { id: entryId, ...row } = entry;
      await setAttendance(tx, [{ ...row, entry_id: entryId }]);
      emit('attendance.recorded', { sessionId, personId, mark, minutes: noted.minutes });
      audit({
        action: 'attendance.record',
        subject: { type: 'session', id: sessionId },
        details: { personId, mark, minutes: noted.minutes },
      });
      return { personId, ...noted };
    }),
  );
