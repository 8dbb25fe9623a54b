import { z } from 'zod';
import { expectFound } from '../expect.ts';
import { procedure } from '../procedure.ts';
import { lockSession, setClosed } from '../repositories/sessions.repository.ts';

const input = z.object({ sessionId: z.uuid() });

/** Closes the list: it no longer changes by mistake. Closing a closed list changes nothing. */
export const close = procedure('attendance.record')
  .input(input)
  .mutation(({ ctx: { module: scope }, input: { sessionId } }) =>
    scope.transaction(async (tx, { emit, audit }) => {
      const session = expectFound(await lockSession.first(tx, { id: sessionId, moduleId: scope.instance.moduleId }));
      if (session.closed_at !== null) return { closedAt: session.closed_at };
      const written = { at: scope.clock.now(), by: scope.caller.accountId };
      await setClosed(tx, sessionId, written, written);
      emit('session.closed', { sessionId });
      audit({ action: 'session.close', subject: { type: 'session', id: sessionId } });
      return { closedAt: written.at };
    }),
  );

/** Opens a closed list again, for a correction. */
export const reopen = procedure('attendance.record')
  .input(input)
  .mutation(({ ctx: { module: scope }, input: { sessionId } }) =>
    scope.transaction(async (tx, { emit, audit }) => {
      const session = expectFound(await lockSession.first(tx, { id: sessionId, moduleId: scope.instance.moduleId }));
      if (session.closed_at === null) return { closedAt: null };
      await setClosed(tx, sessionId, null, { at: scope.clock.now(), by: scope.caller.accountId });
      emit('session.reopened', { sessionId });
      audit({ action: 'session.reopen', subject: { type: 'session', id: sessionId } });
      return { closedAt: null };
    }),
  );
