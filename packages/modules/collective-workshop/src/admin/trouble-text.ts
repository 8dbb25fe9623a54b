import { failure, referenceIn, refusalIn } from '@tandem/sdk/admin';
import { collectiveWorkshop } from './contract.ts';
import type { WorkshopProps } from './props.ts';

const refusals = new Set([
  'UNAUTHORIZED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_REQUEST',
  'CONFLICT',
  'PRECONDITION_FAILED',
  'TOO_MANY_REQUESTS',
]);
const outcomes = [
  'edition-full',
  'edition-closed',
  'already-enrolled',
  'module-not-open',
  'session-exists',
  'session-closed',
  'content-unknown',
  'not-enrolled',
] as const;

/** Why a call did not succeed and what to do about it: a declared outcome, a refusal, a bug with its reference, or no answer at all. */
export function troubleText(error: unknown, { t, shell }: Pick<WorkshopProps, 't' | 'shell'>): string {
  for (const code of outcomes) {
    const details = failure(error, collectiveWorkshop, code);
    if (details)
      return (['text', 'why', 'remedy'] as const).map((part) => t(`error.${code}.${part}`, { ...details })).join(' ');
  }
  const refusal = refusalIn(error);
  if (refusal === undefined) return shell.core('refusal.offline');
  if (refusals.has(refusal)) return shell.core(`refusal.${refusal}`);
  return shell.core('refusal.INTERNAL_SERVER_ERROR', { reference: referenceIn(error) ?? '' });
}
