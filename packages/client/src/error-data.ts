import type { AnyTRPCRouter } from '@trpc/server';

/** What somebody has to mend in an input. */
export interface InputProblem {
  /** JSON Pointer to the place; the empty text is the whole. */
  readonly path: string;
  readonly severity: 'block' | 'warn';
  /** Message key, such as `problem.required`, and what stands in the message. */
  readonly key: string;
  readonly values?: Readonly<Record<string, unknown>> | undefined;
}

/** What the server says of an error beside tRPC's own fields. */
interface ErrorData {
  readonly code?: string;
  readonly failure?: { readonly code: string; readonly details: unknown };
  readonly problems?: readonly InputProblem[];
  readonly reference?: string;
}

/**
 * The declared outcomes of an API, `<module>/<code>` -> details. The types that `tandem types api` makes bring them under `~failures`, which is only
 * a type: reading them out of the errors themselves would cost the compiler more with each module. Other routers have outcomes of unknown details.
 */
export type FailureMap<R extends AnyTRPCRouter> = R['_def']['_config']['$types']['errorShape'] extends {
  readonly '~failures'?: infer F extends object;
}
  ? F
  : Readonly<Record<string, unknown>>;

/** The data of an error that came from the server; undefined for one that did not. */
export const dataOf = (error: unknown): ErrorData | undefined =>
  typeof error === 'object' && error !== null && 'data' in error
    ? ((error.data as ErrorData | null | undefined) ?? undefined)
    : undefined;

/** What to mend in the input, when `error` is a refusal of the input; else none. */
export const problemsIn = (error: unknown): readonly InputProblem[] => dataOf(error)?.problems ?? [];

/** The reference number of a bug or an outage: whoever runs the server finds the cause under it. */
export const referenceIn = (error: unknown): string | undefined => dataOf(error)?.reference;

/** The code of a refusal (`FORBIDDEN`, `UNAUTHORIZED`, `NOT_FOUND` …), when the server answered at all. */
export const refusalIn = (error: unknown): string | undefined => dataOf(error)?.code;
