/** Unexpected errors, with the reference the person was given. Values of queries are not logged. */
export function logUnexpected(error: unknown, reference: string): void {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  console.error(`[${reference}]`, cause);
}
