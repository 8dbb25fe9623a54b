import type { ErrorData } from '@tandem/sdk/server';

/** A declared outcome of the API, when the error is one. */
export const failureIn = (error: unknown): ErrorData['failure'] =>
  typeof error === 'object' && error !== null && 'data' in error
    ? (error.data as ErrorData | undefined)?.failure
    : undefined;
