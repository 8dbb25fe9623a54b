import { referenceIn, refusalIn, type Shell } from '@tandem/sdk/admin';

const spokenOf = new Set([
  'UNAUTHORIZED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_REQUEST',
  'CONFLICT',
  'PRECONDITION_FAILED',
  'TOO_MANY_REQUESTS',
]);

/** What went wrong with a call, in the reader's words: a refusal, a bug with its reference, or no answer at all. */
export function refusalText(error: unknown, shell: Shell): string {
  const refusal = refusalIn(error);
  if (refusal === undefined) return shell.core('refusal.offline');
  if (spokenOf.has(refusal)) return shell.core(`refusal.${refusal}`);
  return shell.core('refusal.INTERNAL_SERVER_ERROR', { reference: referenceIn(error) ?? '' });
}
