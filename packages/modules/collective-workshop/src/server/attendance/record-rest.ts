import { z } from 'zod';
import { expectFound } from '../expect.ts';
import { procedure } from '../procedure.ts';
import { attendanceOf, noteEntries, setAttendance } from '../repositories/attendance.repository.ts';
import { enrolledOn } from '../repositories/enrolments.repository.ts';
import { lockSession } from '../repositories/sessions.repository.ts';
import { sessionMinutes } from '../session/view.ts';
import { expectOpen } from './open-session.ts';

/** Notes everybody without a mark as present for the whole session, in one call. Calling it again finds nobody left. */
export const recordRest = procedure('attendance.record')
  .input(z.object({ sessionId: z.uuid() }))
  .mutation(({ ctx: { module: scope }, input: { sessionId } }) =>
    scope.transaction(async (tx, { emit, audit }) => {
      // Not shared as for one mark: a colleague's tap that comes now must not be overwritten by "the rest".
      const session = expectFound(await lockSession.first(tx, { id: sessionId, moduleId: scope.instance.moduleId }));
      expectOpen(scope, session);
      const noted = new Set((await attendanceOf.execute(tx, { sessionId })).map(({ person_id }) => person_id));
      const rest = (await enrolledOn.execute(tx, { editionId: session.edition_id, date: session.on_date }))
        .map(({ person_id }) => person_id)
        .filter((id) => !noted.has(id));
      const minutes = sessionMinutes(session);
      if (rest.length === 0) return { people: rest, minutes };

      const same = {
        session_id: sessionId,
        mark: 'present',
        minutes,
        excuse: null,
        recorded_at: scope.clock.now(),
        recorded_by: scope.caller.accountId,
      };
      const entries = rest.map((personId) => ({ ...same, id: scope.newId(), person_id: personId }));
      await noteEntries(tx, entries);
      await setAttendance(
        tx,
        entries.map(({ id, ...row }) => ({ ...row, entry_id: id })),
      );
      for (const personId of rest) emit('attendance.recorded', { sessionId, personId, mark: 'present', minutes });
      audit({
        action: 'attendance.recordRest',
        subject: { type: 'session', id: sessionId },
        details: { people: rest },
      });
      return { people: rest, minutes };
    }),
  );
