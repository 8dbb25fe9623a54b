import { TRPCError } from '@trpc/server';
import { z } from 'zod';

/**
 * Refuses the call because of one field, in the way a schema would: for what only the database or today's date can tell.
 * @throws TRPCError always: `BAD_REQUEST` with the problem at `path`.
 */
export function refuseInput(path: readonly string[], problem: `problem.${string}`): never {
  const cause = new z.ZodRealError([{ code: 'custom', path: [...path], message: problem, input: undefined }]);
  throw new TRPCError({ code: 'BAD_REQUEST', message: `${path.join('.')}: ${problem}`, cause });
}
