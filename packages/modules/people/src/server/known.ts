import { TRPCError } from '@trpc/server';

/** What was looked up. @throws TRPCError `NOT_FOUND` when the centre has no such person. */
export function known<T>(found: T | undefined): T {
  if (found === undefined) throw new TRPCError({ code: 'NOT_FOUND' });
  return found;
}
