import type { TRPCRouterRecord } from '@trpc/server';
import type { Project } from '../project.ts';
import type { ServerModule } from './implement.ts';
import type { Replacement } from './replacement.ts';

/** What a host is composed of; `apps/server/tandem.config.ts` is the one place that says it. */
export interface Composition<M extends readonly ServerModule[] = readonly ServerModule[]> {
  readonly modules: M;
  readonly projects: readonly Project[];
  /** This installation's own answers to policies of the modules, each made with `replace`. */
  readonly policies?: readonly Replacement[];
}

// any: the bound of "some module"; `BranchesOf` takes the real types out again.
/** Composes a host: `apps/server/tandem.config.ts` is one call of it. */
export const defineTandem = <const M extends readonly ServerModule<any, any, any>[]>(
  composition: Composition<M>,
): Composition<M> => composition;

/** `collective-workshop` -> `collectiveWorkshop`: the name of a module's branch in the API. */
export type CamelCase<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : S;
/** The name of a module's branch in the API, from its id. */
export const camelCase = <S extends string>(id: S): CamelCase<S> =>
  id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) as CamelCase<S>;

/** Turns a named interface back into the anonymous record that tRPC's types look for. */
export type RouterRecordOf<R> = { [P in keyof R]: R[P] } extends infer V extends TRPCRouterRecord ? V : never;

type IdOf<M> = M extends ServerModule<infer Id, any, any> ? Id : never;
type ApiOf<M> = M extends ServerModule<any, infer R, any> ? RouterRecordOf<R> : never;

/** One branch for each installed module. */
export type BranchesOf<M extends readonly ServerModule<any, any, any>[]> = {
  [K in M[number] as CamelCase<IdOf<K>>]: ApiOf<K>;
};
