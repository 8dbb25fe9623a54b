import type { TRPCProcedureOptions } from '@trpc/client';
import type {
  AnyTRPCProcedure,
  AnyTRPCQueryProcedure,
  inferProcedureInput,
  inferTransformedProcedureOutput,
  TRPCBuiltRouter,
} from '@trpc/server';
import type { Root } from '../server/trpc.ts';

/** A question to a module. It changes nothing. */
export interface Query<Input, Output> {
  /** Asks; `signal` in the options breaks it off. */
  query(input: Input, options?: TRPCProcedureOptions): Promise<Output>;
}
/** A change that a module makes. */
export interface Mutation<Input, Output> {
  /** Makes the change; `signal` in the options stops waiting for the answer. */
  mutate(input: Input, options?: TRPCProcedureOptions): Promise<Output>;
}

type OutputOf<P extends AnyTRPCProcedure> = inferTransformedProcedureOutput<TRPCBuiltRouter<Root, {}>, P>;
type CallOf<P extends AnyTRPCProcedure> = P extends AnyTRPCQueryProcedure
  ? Query<inferProcedureInput<P>, OutputOf<P>>
  : Mutation<inferProcedureInput<P>, OutputOf<P>>;

/** The names come first, so that the compiler tells whoever misspells one which there are. */
type Calls<Names extends PropertyKey, Branch> = {
  readonly [K in Names & keyof Branch]: Branch[K] extends AnyTRPCProcedure
    ? CallOf<Branch[K]>
    : Calls<keyof Branch[K], Branch[K]>;
};

/** A module's own branch of the API, as its screens call it: the same on the server and in the browser. */
// any: the admin holds the screens of all modules, each checked where it is defined; the branch of "some module" is any branch.
export type ModuleClient<Api extends object> = unknown extends Api ? any : Calls<keyof Api, Api>;
