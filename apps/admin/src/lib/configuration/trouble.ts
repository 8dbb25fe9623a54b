import { referenceIn, refusalIn } from '@tandem/sdk/admin';
import { failureIn } from '#lib/language/failure-in.ts';

/** Somebody else changed the same place of the draft meanwhile. */
export interface Conflict {
  readonly kind: 'conflict';
  readonly path: string;
  readonly theirs: unknown;
  readonly actorName: string;
}

/** Why changes could not be saved, and whether trying again may help. */
export type Trouble =
  | Conflict
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'failed'; readonly reference: string }
  | { readonly kind: 'refused'; readonly key: string };

interface ConflictDetails {
  readonly path: string;
  /** `null` when nothing stands there any more. */
  readonly theirs: unknown;
  readonly actorName: string;
}

/** Reads an error of the API: what the person has to decide, or what is told them. Keys are of the platform's texts. */
export function troubleOf(error: unknown): Trouble {
  const failure = failureIn(error);
  if (failure?.code === 'core/draft-conflict') {
    const { path, theirs, actorName } = failure.details as ConflictDetails;
    return { kind: 'conflict', path, theirs: theirs ?? undefined, actorName };
  }
  if (failure) return { kind: 'refused', key: `error.${failure.code.replace('core/', '')}.text` };
  const reference = referenceIn(error);
  if (reference !== undefined) return { kind: 'failed', reference };
  const code = refusalIn(error);
  return code === undefined ? { kind: 'unreachable' } : { kind: 'refused', key: `refusal.${code}` };
}

/** Whether the same changes may be accepted a moment later. */
export const passes = ({ kind }: Trouble): boolean => kind === 'unreachable' || kind === 'failed';

const ofOneChange = ['refusal.BAD_REQUEST', 'refusal.PAYLOAD_TOO_LARGE', 'error.value-locked.text'];

/** Whether it is about a single change: the others of the same call may be saved without it. */
export const isOfOneChange = ({ key }: Extract<Trouble, { readonly kind: 'refused' }>): boolean =>
  ofOneChange.includes(key);
