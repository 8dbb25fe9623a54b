import type { Contract, Shape } from '../contract.ts';
import type { Problem } from '../problem.ts';
import type { Out } from '../schema.ts';
import type { ErrorData } from '../server/trpc.ts';

const dataOf = (error: unknown): (ErrorData & { readonly code?: string }) | undefined =>
  typeof error === 'object' && error !== null && 'data' in error
    ? ((error.data as ErrorData | undefined) ?? undefined)
    : undefined;

/** The details of a declared outcome, when `error` is that outcome of that module. */
export function failure<S extends Shape, K extends keyof S['errors'] & string>(
  error: unknown,
  contract: Contract<S>,
  code: K,
): Out<S['errors'][K]> | undefined {
  const found = dataOf(error)?.failure;
  return found?.code === `${contract.id}/${code}` ? (found.details as Out<S['errors'][K]>) : undefined;
}

/** What to mend in the input, when `error` is a refusal of the input; else none. */
export const problemsIn = (error: unknown): readonly Problem[] => dataOf(error)?.problems ?? [];

/** The reference number of a bug or an outage. */
export const referenceIn = (error: unknown): string | undefined => dataOf(error)?.reference;

/** tRPC's code of a refusal (`FORBIDDEN`, `CONFLICT` …), when the server answered at all. */
export const refusalIn = (error: unknown): string | undefined => dataOf(error)?.code;
