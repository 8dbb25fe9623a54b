import type { AnyContract } from '../contract.ts';
import type { ModuleScope } from './scope.ts';

/** One call of a procedure, as the SDK hands it to the kernel. */
export interface Call {
  readonly contract: AnyContract;
  readonly permission: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly path: string;
  /** The instances that it is about, at least one; only for modules with `instances: 'project'`. */
  readonly moduleIds?: readonly string[];
}

/** What the kernel gives to every request. The SDK knows the kernel by this alone. */
export interface KernelContext {
  /**
   * Checks that the caller may make this call, opens what it needs and runs it with a scope for each instance that it is about, or the
   * one of the centre. A result with `ok: false` rolls back.
   * @throws TRPCError `UNAUTHORIZED`, `FORBIDDEN`, `NOT_FOUND` or `PRECONDITION_FAILED`, before anything of the module runs.
   */
  // any: the kernel serves all contracts; the SDK restores the type of the one that called.
  enter<T extends { readonly ok: boolean }>(
    call: Call,
    run: (...scopes: readonly [ModuleScope<any>, ...ModuleScope<any>[]]) => Promise<T>,
  ): Promise<T>;
  /** Logs an unexpected error once and gives it a reference number. */
  reference(error: unknown): string;
}
