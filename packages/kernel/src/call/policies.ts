import type { AnyContract, Policy } from '@tandem/sdk';
import type { Replacement } from '@tandem/sdk/server';

type Decide = Replacement['decide'];

/**
 * The decisions that hold in this installation: what the composition puts in the place of a policy, else the module's own default. Two
 * replacements of one policy are a problem of the composition, and the module is refused before anybody asks.
 */
export const policies =
  (replacements: readonly Replacement[]) =>
  (contract: AnyContract, name: string): Decide => {
    const own = replacements.find(({ module, policy }) => module === contract.id && policy === name);
    if (own) return own.decide;
    const declared = contract.policies as Readonly<Record<string, Policy>>;
    if (Object.hasOwn(declared, name)) return declared[name]?.default as Decide;
    throw new Error(`${contract.id} policies/${name}: the contract does not declare it. Add it there.`);
  };
