import { TRPCError } from '@trpc/server';

/** SQLSTATE of a text that PostgreSQL cannot hold: the character NUL, in a text or inside JSON. */
const states = ['22021', '22P05'];

/** SQLSTATE of a text that is no value of its type. As JSON we send only what was written as JSON, so it holds half a character. */
const invalidText = '22P02';

/**
 * A text with the character NUL, or with half of a character that takes two, is a mistake of whoever sent it, and no schema refuses it by
 * itself: without this, each would be logged as a bug of ours.
 */
export function orUnkeepable(error: unknown): unknown {
  const cause = error instanceof TRPCError ? error.cause : error;
  const state = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (!(cause instanceof Error) || typeof state !== 'string') return error;
  const isHalf = state === invalidText && /\btype jsonb?\b/.test(cause.message);
  if (!isHalf && !states.includes(state)) return error;
  const which = isHalf ? 'half of a surrogate pair' : 'NUL';
  return new TRPCError({
    code: 'BAD_REQUEST',
    message: `A text holds a character that cannot be kept (${which}).`,
    cause,
  });
}
