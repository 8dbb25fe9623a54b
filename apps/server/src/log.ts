/** What PostgreSQL says of an error without quoting anybody's data, as `detail` and `where` do. */
const SAFE = ['code', 'schema', 'table', 'column', 'constraint', 'routine'] as const;

/** Logs an unexpected error under the reference that the person was given. Values of queries are not logged. */
export function logUnexpected(error: unknown, reference: string): void {
  console.error(`[${reference}] ${causesOf(error).map(described).join('\ncaused by ')}`);
}

/** An error and what caused it, outermost first; a circle ends where it began. */
function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  for (let next = error; next !== undefined && !causes.includes(next);) {
    causes.push(next);
    next = next instanceof Error ? next.cause : undefined;
  }
  return causes;
}

function described(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const facts = SAFE.flatMap((name) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' ? [`${name}=${value}`] : [];
  });
  return [error.stack ?? `${error.name}: ${error.message}`, ...facts].join('\n    ');
}
