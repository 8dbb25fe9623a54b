import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import {
  countDeadByHandler,
  type DeadLetterRow,
  listDead,
  removeDead,
  reviveDead,
  type Which,
} from '../tasks/dead-letter.repository.ts';
import { procedure, reason } from './procedure.ts';
import type { TaskControl } from './task-control.ts';
import { expectWholeCentre, isOfWholeCentre } from './whole-centre.ts';

const pageSize = 50;
/** Letters that one call decides about: each leaves its own trail. */
const mostAtOnce = 500;

const handler = z.string().min(1).max(200);
const which = z.union([z.strictObject({ id: z.uuid() }), z.strictObject({ handler })]);

/** Events and jobs that were tried in vain: what they are, and what becomes of them. What they are about stays in the tables. */
export const deadLetters = ({ queued }: TaskControl) => ({
  /** Oldest first; `after` is the id of the last one of the page before. */
  list: procedure('dead-letter.read')
    .input(z.object({ handler: handler.optional(), after: z.uuid().optional() }).default({}))
    .query(async ({ ctx: { module: scope }, input }) => {
      const wanted = { handler: input.handler ?? null, after: input.after ?? null, limit: pageSize + 1 };
      const rows = await listDead(scope.db, scope.centre.id, wanted);
      const letters = rows.slice(0, pageSize).map(letterOf);
      return {
        letters,
        /** To give as `after` for the next page; null on the last. */
        next: rows.length > pageSize ? (letters.at(-1)?.id ?? null) : null,
        handlers: await countDeadByHandler(scope.db, scope.centre.id),
        may: { manage: isOfWholeCentre(scope) && scope.can('dead-letter.manage') },
      };
    }),

  /** Tries one again, or the oldest five hundred of a handler. */
  retry: procedure('dead-letter.manage')
    .input(which)
    .mutation(async ({ ctx: { module: scope }, input }) => {
      expectWholeCentre(scope);
      const retried = await scope.transaction(async (tx, { audit }) => {
        const rows = await reviveDead(tx, scope.centre.id, input, scope.clock.now(), mostAtOnce);
        for (const row of found(rows, input)) audit({ ...trailOf(row), action: 'dead-letter.retry' });
        return rows.length;
      });
      queued.wake();
      return { retried };
    }),

  /** Gives one up, or the oldest five hundred of a handler; the reason stays in the trail. */
  drop: procedure('dead-letter.manage')
    .input(z.intersection(which, z.object({ reason })))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { audit }) => {
        expectWholeCentre(scope);
        const rows = await removeDead(tx, scope.centre.id, input, mostAtOnce);
        for (const row of found(rows, input)) {
          const { details, subject } = trailOf(row);
          audit({ action: 'dead-letter.drop', subject, details: { ...details, reason: input.reason } });
        }
        return { dropped: rows.length };
      }),
    ),
});

/** @throws TRPCError `NOT_FOUND` when the one that was meant is not there, or no longer: somebody has decided already. */
function found(rows: readonly DeadLetterRow[], meant: Which): readonly DeadLetterRow[] {
  if (rows.length === 0 && 'id' in meant) throw new TRPCError({ code: 'NOT_FOUND' });
  return rows;
}

const letterOf = ({ id, handler: name, event_id, attempts, error, reference, created_at, dead_at }: DeadLetterRow) => ({
  id,
  kind: event_id === null ? ('job' as const) : ('event' as const),
  /** `<module>/<source module>.<event>` or `<module>/<job>`. */
  handler: name,
  module: name.slice(0, name.indexOf('/')),
  attempts,
  /** The kind of error, never its message: that is in the log of the server, under the reference. */
  error,
  reference,
  queuedAt: created_at,
  diedAt: dead_at,
});

const trailOf = ({ id, handler: name, event_id, error, reference }: DeadLetterRow) => ({
  subject: { type: 'dead-letter', id },
  details: { handler: name, eventId: event_id, error, reference },
});
