import type { StandardSchemaV1 } from '@standard-schema/spec';

/** One refusal of a schema: where (a path of keys and positions) and why, as the schema's library says it. */
export interface SchemaIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /**
   * What a zod issue adds (`code`, `origin`, `minimum` …); absent with other libraries. `absent: true` when the place
   * holds nothing: no value, null or an empty text.
   */
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * Brings an issue of any Standard Schema library, or of a thrown zod error, into one shape.
 *
 * @param value what was validated: libraries do not say whether the place was empty or wrong, and people must be told.
 */
export function schemaIssue(issue: StandardSchemaV1.Issue, value: unknown): SchemaIssue {
  const { path: steps = [], message, ...detail } = issue as StandardSchemaV1.Issue & Record<string, unknown>;
  const path = steps.map((step) => key(typeof step === 'object' ? step.key : step));
  return { path, message, detail: isAbsent(value, path) ? { ...detail, absent: true } : detail };
}

const key = (part: PropertyKey): string | number => (typeof part === 'number' ? part : String(part));

function isAbsent(value: unknown, path: readonly (string | number)[]): boolean {
  let at = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return true;
    at = (at as Readonly<Record<string | number, unknown>>)[part];
  }
  return at === undefined || at === null || at === '';
}
