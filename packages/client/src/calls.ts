import type { TRPCProcedureOptions } from '@trpc/client';
import type {
  AnyTRPCProcedure,
  AnyTRPCQueryProcedure,
  AnyTRPCRootTypes,
  AnyTRPCRouter,
  inferProcedureInput,
  inferRouterOutputs,
  TRPCBuiltRouter,
} from '@trpc/server';

/** A question. It changes nothing, so it is tried again after an outage on the way. */
export interface Query<Input, Output> {
  /** Asks; `signal` in the options breaks it off. */
  query(input: Input, options?: TRPCProcedureOptions): Promise<Output>;
}
/** A change. It is sent once. */
export interface Mutation<Input, Output> {
  /** Makes the change; `signal` in the options stops waiting for the answer. */
  mutate(input: Input, options?: TRPCProcedureOptions): Promise<Output>;
}

type OutputOf<T extends AnyTRPCRootTypes, P extends AnyTRPCProcedure> = inferRouterOutputs<
  TRPCBuiltRouter<T, { call: P }>
>['call'];
type CallOf<T extends AnyTRPCRootTypes, P extends AnyTRPCProcedure> = P extends AnyTRPCQueryProcedure
  ? Query<inferProcedureInput<P>, OutputOf<T, P>>
  : Mutation<inferProcedureInput<P>, OutputOf<T, P>>;

type Calls<T extends AnyTRPCRootTypes, Branch> = {
  readonly [K in keyof Branch]: Branch[K] extends AnyTRPCProcedure ? CallOf<T, Branch[K]> : Calls<T, Branch[K]>;
  // Written out, so that the compiler names the calls there are, each with what it takes and gives, to whoever misspells one.
} extends infer Written
  ? Written
  : never;

/** The calls of an API: `api.core.project.list.query()`. */
export type CallsOf<R extends AnyTRPCRouter> = Calls<R['_def']['_config']['$types'], R['_def']['record']>;
