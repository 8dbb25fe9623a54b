import type { Shape } from '../contract.ts';
import type { Out } from '../schema.ts';
import type { ServerModule } from './implement.ts';

/**
 * The declared outcomes of a contract, `<module>/<code>` -> details. `infer` makes declarations print the outcomes themselves and not the
 * contract they come from, so that a client which reads them needs no schema.
 */
export type FailuresOf<S extends Shape> = {
  [K in keyof S['errors'] & string as `${S['id']}/${K}`]: Out<S['errors'][K]>;
} extends infer Outcomes extends object
  ? Outcomes
  : never;

// any: the bound of "some module"; its outcomes are taken out again.
type FailuresIn<M> = M extends ServerModule<any, any, infer F> ? F : never;
type PairsIn<F> = F extends object
  ? { [C in keyof F & string]: { readonly code: C; readonly details: F[C] } }[keyof F & string]
  : never;

/**
 * All declared outcomes of these modules, `<module>/<code>` -> details: what a client needs to narrow an error by a typed string, without
 * any contract. Name the result, as the API is named: `export interface ApiFailures extends FailureMapOf<typeof modules> {}`.
 */
export type FailureMapOf<M extends readonly ServerModule<any, any, any>[]> = {
  [P in PairsIn<FailuresIn<M[number]>> as P['code']]: P['details'];
};
