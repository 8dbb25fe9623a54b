import type { Advise, AnyContract, Problem } from '@tandem/sdk';
import { frozen } from './frozen.ts';
import type { Tree } from './tree.ts';

/** Has an unexpected error logged. @returns the reference under which it was. */
export type Report = (error: unknown) => string;

/**
 * What the module advises on a complete, valid configuration. Advice stands in nobody's way, nor does a fault in it: an `advise` that
 * throws is logged, and said in the place of its advice.
 */
export function adviceOn(contract: AnyContract, complete: Tree, report: Report): Problem[] {
  const advise = contract.advise as Advise | undefined;
  if (!advise) return [];
  try {
    // A copy that cannot be written in: what is advised on is what is published.
    return advise(frozen(structuredClone(complete))).map(({ path, message, values }) => ({
      path,
      severity: 'warn',
      key: message,
      ...(values && { values }),
    }));
  } catch (cause) {
    const error = new Error(`The module "${contract.id}" throws when it advises on a configuration.`, { cause });
    return [{ path: '', severity: 'warn', key: 'problem.advice', values: { reference: report(error) } }];
  }
}
