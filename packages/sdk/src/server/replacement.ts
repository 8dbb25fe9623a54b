import type { Contract, Shape } from '../contract.ts';

/** An installation's own answer to a policy of a module. */
export interface Replacement {
  readonly $$type: '@tandem/replacement';
  readonly contractVersion: 'v1';
  /** Id of the module. */
  readonly module: string;
  readonly policy: string;
  /** The installation's own answer, in place of the default. */
  // any: checked against the contract where it was written.
  readonly decide: (input: any) => unknown;
}

/**
 * Replaces a policy of a module, in the composition: `defineTandem({ modules, projects, policies: [replace(people, 'duplicate', decide)] })`.
 * A policy that the contract does not name, or a function of another type, does not compile.
 */
export const replace = <S extends Shape, K extends keyof S['policies'] & string>(
  contract: Contract<S>,
  policy: K,
  decide: NoInfer<S['policies'][K]['default']>,
): Replacement => ({ $$type: '@tandem/replacement', contractVersion: 'v1', module: contract.id, policy, decide });
