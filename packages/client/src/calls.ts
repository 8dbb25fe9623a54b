import type { TRPCProcedureOptions } from '@trpc/client';
import type {
  AnyTRPCProcedure,
  AnyTRPCQueryProcedure,
  AnyTRPCRouter,
  inferProcedureInput,
  inferProcedureOutput,
  inferTransformedProcedureOutput,
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

/** What `tandem types api` writes is as it travels, and says so by its map of failures; what is inferred from source becomes JSON on the way. */
type OutputOf<
  R extends AnyTRPCRouter,
  P extends AnyTRPCProcedure,
> = '~failures' extends keyof R['_def']['_config']['$types']['errorShape']
  ? inferProcedureOutput<P>
  : inferTransformedProcedureOutput<R, P>;

type CallOf<R extends AnyTRPCRouter, P extends AnyTRPCProcedure> = P extends AnyTRPCQueryProcedure
  ? Query<inferProcedureInput<P>, OutputOf<R, P>>
  : Mutation<inferProcedureInput<P>, OutputOf<R, P>>;

/** The names come first, so that the compiler tells whoever misspells one which there are. */
type Calls<Names extends PropertyKey, Branch, R extends AnyTRPCRouter> = {
  readonly [K in Names & keyof Branch]: Branch[K] extends AnyTRPCProcedure
    ? CallOf<R, Branch[K]>
    : Calls<keyof Branch[K], Branch[K], R>;
};

/** The calls of an API: `api.core.project.list.query()`. */
export type CallsOf<R extends AnyTRPCRouter> = Calls<keyof R['_def']['record'], R['_def']['record'], R>;
