import { z } from 'zod';
import { expectFound } from '../expect.ts';
import { procedure } from '../procedure.ts';
import { lockAttendance, noteTap, removeAttendance } from '../repositories/attendance.repository.ts';
import { holdSession } from '../repositories/sessions.repository.ts';
import { expectOpen } from './open-session.ts';

/** Takes a mark back: the person is to be noted again. The trail keeps that there was one. */
export const clear = procedure('attendance.record')
  .input(z.object({ sessionId: z.uuid(), personId: z.uuid(), tapId: z.uuid() }))
  .mutation(({ ctx: { module: scope }, input: { sessionId, personId, tapId } }) =>
    scope.transaction(async (tx, { emit, audit }) => {
      const session = expectFound(await holdSession.first(tx, { id: sessionId, moduleId: scope.instance.moduleId }));
      expectOpen(scope, session);
      const previous = await lockAttendance.first(tx, { sessionId, personId });
      if (!previous) return { personId };
      const entry = {
        id: scope.newId(),
        session_id: sessionId,
        person_id: personId,
        mark: null,
        minutes: null,
        excuse: null,
        previous_id: previous.entry_id,
        tap_id: tapId,
      };
      if (!(await noteTap(tx, { ...entry, recorded_at: scope.clock.now(), recorded_by: scope.caller.accountId })))
        return { personId };
      await removeAttendance(tx, sessionId, personId);
      emit('attendance.cleared', { sessionId, personId });
      audit({ action: 'attendance.clear', subject: { type: 'session', id: sessionId }, details: { personId } });
      return { personId };
    }),
  );
