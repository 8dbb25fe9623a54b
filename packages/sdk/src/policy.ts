/**
 * A decision that a module takes and an installation may take differently: a function with a default. The contract names it, and
 * only the composition replaces it, so what holds is read in one place and never depends on an order.
 */
export interface Policy<F extends PolicyFunction = PolicyFunction> {
  readonly default: F;
}

/** What a policy decides by: one argument, one answer. */
// any: the bound of "some function of one argument"; each policy has its own types.
export type PolicyFunction = (input: any) => unknown;

/**
 * Declares a policy of a contract.
 *
 * @example policies: { mayEnrol: policy<(edition: { places: number; enrolled: number }) => boolean>(({ places, enrolled }) => enrolled < places) }
 */
export const policy = <F extends PolicyFunction>(byDefault: F): Policy<F> => ({ default: byDefault });
