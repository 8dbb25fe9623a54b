import { DomainFailure } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import { type Refusal, refusalText } from '../check/refusals.ts';
import { core } from '../core/contract.ts';
import { toldOf } from '../module-states.ts';
import { declared } from './declared.ts';

/**
 * The answer of a module that does not serve: `PRECONDITION_FAILED`, with the core's outcome `core/module-unavailable`, so that a page
 * can say what repairs it. Its message is for whoever reads a log.
 */
export function unavailable(module: string, refusal: Refusal): TRPCError {
  const { why, mend } = refusalText(module, refusal);
  const details = declared(core, 'errors', 'module-unavailable', { module, ...toldOf(refusal) });
  const cause = new DomainFailure(core.id, 'module-unavailable', details);
  return new TRPCError({ code: 'PRECONDITION_FAILED', message: `${why} ${mend}`, cause });
}
