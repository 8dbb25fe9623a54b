import { referenceIn, refusalIn } from '@tandem/sdk/admin';
import type { Translate } from '@tandem/sdk/admin';
import { failureIn } from './failure-in.ts';

/** What an error of the API says to the person: what, why and how to mend. `core` gives the platform's texts. */
export function errorWords(error: unknown, core: Translate): string {
  const failure = failureIn(error);
  if (failure?.code.startsWith('core/')) {
    const values = failure.details as Readonly<Record<string, string | number>>;
    const key = `error.${failure.code.slice('core/'.length)}`;
    return ['text', 'why', 'remedy'].map((part) => core(`${key}.${part}`, values)).join(' ');
  }
  const reference = referenceIn(error);
  if (reference !== undefined) return core('refusal.INTERNAL_SERVER_ERROR', { reference });
  const refusal = refusalIn(error);
  return core(refusal === undefined ? 'refusal.offline' : `refusal.${refusal}`);
}
