import { DomainFailure } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';

/** How a call ended. */
export type Outcome =
  | { readonly kind: 'answer'; readonly value: unknown }
  /** An outcome that the module declares. */
  | { readonly kind: 'failure'; readonly code: string; readonly details: unknown }
  | {
      readonly kind: 'refusal';
      readonly code: TRPCError['code'];
      readonly hasProblems: boolean;
      readonly message: string;
    };

/** Waits for a call. Never throws: whatever it threw is how it ended. */
export async function outcomeOf(call: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { kind: 'answer', value: await call() };
  } catch (error) {
    if (!(error instanceof TRPCError)) return refusal('INTERNAL_SERVER_ERROR', false, String(error));
    const { cause, code, message } = error;
    if (cause instanceof DomainFailure) return { kind: 'failure', code: cause.code, details: cause.details };
    return refusal(code, cause !== undefined && 'issues' in cause, message);
  }
}

const refusal = (code: TRPCError['code'], hasProblems: boolean, message: string): Outcome => ({
  kind: 'refusal',
  code,
  hasProblems,
  message,
});

/** An outcome in words, short enough for a line. */
export function outcomeText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'answer':
      return `the answer ${shortened(JSON.stringify(outcome.value) ?? 'nothing')}`;
    case 'failure':
      return `the failure ${outcome.code}`;
    case 'refusal':
      return `${outcome.code} (${shortened(outcome.message)})`;
  }
}

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
