import { initTRPC, type TRPCError, type TRPCRouterRecord } from '@trpc/server';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problem.ts';
import { schemaIssue } from '../schema.ts';
import type { KernelContext } from './call.ts';
import { DomainFailure } from './failure.ts';

/** What every procedure says of itself, for the permission table, the conformance suite and the documentation. */
export interface ProcedureMeta {
  readonly module: string;
  /** `<module>.<permission>`, or a named exception such as `public`. */
  readonly permission: string;
}

/** What a client gets beside tRPC's own fields. */
export interface ErrorData {
  /** A declared outcome: narrow on `code`. */
  readonly failure?: { readonly code: string; readonly details: unknown };
  /** What to mend in the input. */
  readonly problems?: readonly Problem[];
  /** For a bug or an outage: quote it to whoever runs the server; the log has the cause under it. */
  readonly reference?: string;
}

const root = initTRPC
  .context<KernelContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => {
      const data: typeof shape.data & ErrorData = { ...shape.data, ...errorData(error, ctx) };
      delete data.stack;
      // The message of an unexpected error may hold anything, a name from a query among it: only its reference leaves the house.
      return { ...shape, message: error.code === 'INTERNAL_SERVER_ERROR' ? 'internal' : shape.message, data };
    },
  });

function errorData(error: TRPCError, context: KernelContext | undefined): ErrorData {
  const { cause } = error;
  if (cause instanceof DomainFailure) return { failure: { code: cause.code, details: cause.details } };
  if (error.code === 'BAD_REQUEST' && cause && 'issues' in cause && Array.isArray(cause.issues)) {
    return { problems: cause.issues.map((issue) => problemOf(schemaIssue(issue))) };
  }
  return error.code === 'INTERNAL_SERVER_ERROR' && context ? { reference: context.reference(error) } : {};
}

export type Root = (typeof root)['_config']['$types'];
/** The bare procedure. Only the SDK and the kernel's core use it: a module's procedures come from `procedures`, which name a permission. */
export const bareProcedure = root.procedure;
/** Builds a router of records; the host composes the whole API with it. */
export const router = <R extends TRPCRouterRecord>(record: R) => root.router(record);
export const createCallerFactory = root.createCallerFactory;
