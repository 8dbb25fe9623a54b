import { initTRPC, type TRPCError, type TRPCRouterRecord } from '@trpc/server';
import { problemOf } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import { schemaIssue } from '../schema-issue.ts';
import type { KernelContext } from './call.ts';
import { DomainFailure } from './failure.ts';

/** What every procedure says of itself, for the permission table, the conformance suite and the documentation. */
export interface ProcedureMeta {
  readonly module: string;
  /** `<module>.<permission>`, as the module's contract declares it. */
  readonly permission: string;
  /** It reads several instances at once: it takes `moduleIds` in the place of `moduleId`. */
  readonly across?: boolean;
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
    errorFormatter: ({ shape, error, ctx, input }) => {
      const told = errorData(error, input, ctx);
      const data: typeof shape.data & ErrorData = { ...shape.data, ...told };
      delete data.stack;
      return { ...shape, message: messageOf(error, told, shape.message), data };
    },
  });

/** A caller that sends a thousand mistakes is told of the first of them: the answer stays smaller than the question. */
const mostProblems = 100;

function errorData(error: TRPCError, input: unknown, context: KernelContext | undefined): ErrorData {
  const { cause } = error;
  if (cause instanceof DomainFailure) return { failure: { code: cause.code, details: cause.details } };
  if (error.code === 'BAD_REQUEST' && cause && 'issues' in cause && Array.isArray(cause.issues)) {
    return { problems: cause.issues.slice(0, mostProblems).map((issue) => problemOf(schemaIssue(issue, input))) };
  }
  return error.code === 'INTERNAL_SERVER_ERROR' && context ? { reference: context.reference(error) } : {};
}

/**
 * The message of an unexpected error may hold anything, a name from a query among it: only its reference leaves the
 * house. That of a schema library is its whole list of issues, which `problems` says better.
 */
function messageOf(error: TRPCError, told: ErrorData, message: string): string {
  if (error.code === 'INTERNAL_SERVER_ERROR') return 'internal';
  return told.problems ? 'The input has problems; see data.problems.' : message;
}

/** The types that every router of Tandem shares: context, meta and the shape of errors. */
export type Root = (typeof root)['_config']['$types'];
/** The bare procedure, without a permission: it never leaves this package. A module's procedures come from `procedureOf`. */
export const bareProcedure = root.procedure;
/** Builds a router of records; the host composes the whole API with it. */
export const router = <R extends TRPCRouterRecord>(record: R) => root.router(record);
/** Calls a router in the same process, as tRPC does: for tests and for the admin's server side. */
export const createCallerFactory = root.createCallerFactory;
