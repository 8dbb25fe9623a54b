import { DomainFailure } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';

/** An attempt that failed, for the log: which, how often, and why as its cause. */
export class TaskFailure extends Error {
  override readonly name = 'TaskFailure';

  constructor(handler: string, attempt: number, of: number, cause: unknown) {
    super(`${handler} failed at attempt ${attempt} of ${of}`, { cause });
  }
}

const sqlState = /^[0-9A-Z]{5}$/;
const plainName = /^[A-Za-z][\w./-]{0,99}$/;

/**
 * What an error may be called where people without the log read it: a declared outcome, a refusal, the code of PostgreSQL or the name of its
 * class. Never its message, which may quote anybody.
 */
export function errorName(error: unknown): string {
  const cause = error instanceof TRPCError && error.cause ? error.cause : error;
  if (cause instanceof DomainFailure) return cause.code;
  if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR') return error.code;
  if (!(cause instanceof Error)) return 'thrown';
  const state = 'code' in cause && typeof cause.code === 'string' && sqlState.test(cause.code) ? cause.code : undefined;
  if (state !== undefined) return `PostgreSQL ${state}`;
  return plainName.test(cause.name) ? cause.name : 'Error';
}
