import { TRPCError } from '@trpc/server';

/** SQLSTATE of a text that PostgreSQL cannot hold: the character NUL, in a text or inside JSON. */
const states = ['22021', '22P05'];

/**
 * A text with the character NUL is a mistake of whoever sent it, and no schema refuses it by itself: without this, each
 * would be logged as a bug of ours.
 */
export function orUnkeepable(error: unknown): unknown {
  const cause = error instanceof TRPCError ? error.cause : error;
  const state = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (typeof state !== 'string' || !states.includes(state)) return error;
  return new TRPCError({ code: 'BAD_REQUEST', message: 'A text holds a character that cannot be kept (NUL).', cause });
}
