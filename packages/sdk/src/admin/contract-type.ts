import type { AnyContract } from '../contract.ts';

/**
 * Stands for a contract in the browser: its type and its name, without its schemas, so that a page does not bring the schema library
 * along. A name that is not the contract's does not compile.
 *
 * @example import type { people } from '../contract.ts';
 * const contract = contractType<typeof people>({ id: 'people', instances: 'centre' });
 */
export const contractType = <C extends AnyContract>(name: {
  readonly [K in 'id' | 'instances']: C[K];
}): C => name as C;
