import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';

/**
 * A schema that validates and describes itself: zod 4 does both, valibot through its converter.
 * The same object checks what a coordinator saves, types the server code and draws the form.
 */
// `any` here is the bound of a generic, never the type of a value.
export interface Schema<I = any, O = any> {
  readonly '~standard': StandardSchemaV1.Props<I, O> & StandardJSONSchemaV1.Props<I, O>;
}

/** What may be given to a schema (defaults may be left out). */
export type In<S extends Schema> = StandardSchemaV1.InferInput<S>;

/** What comes out of a schema (defaults filled). */
export type Out<S extends Schema> = StandardSchemaV1.InferOutput<S>;

/** A JSON Schema of the configuration dialect: draft 2020-12 and Tandem's `x-` keys. */
export interface JsonSchema {
  readonly [key: string]: unknown;
}

/** The JSON Schema of what may be given to `schema`; the admin draws its form from it. */
export function describe(schema: Schema): JsonSchema {
  return schema['~standard'].jsonSchema.input({ target: 'draft-2020-12' });
}

/** One refusal of a schema: where (a path of keys and positions) and why, as the schema's library says it. */
export interface SchemaIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** What a zod issue adds (`code`, `origin`, `minimum` …); absent with other libraries. */
  readonly detail: Readonly<Record<string, unknown>>;
}

export type Validation<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly SchemaIssue[] };

/** Validates `value`; never throws for a wrong value. */
export async function validate<S extends Schema>(schema: S, value: unknown): Promise<Validation<Out<S>>> {
  const result = await schema['~standard'].validate(value);
  return result.issues
    ? { ok: false, issues: result.issues.map(schemaIssue) }
    : { ok: true, value: result.value as Out<S> };
}

/** Brings an issue of any Standard Schema library, or of a thrown zod error, into one shape. */
export function schemaIssue(issue: StandardSchemaV1.Issue): SchemaIssue {
  const { path, message, ...detail } = issue as StandardSchemaV1.Issue & Record<string, unknown>;
  const keys = (path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
  return { path: keys.map((key) => (typeof key === 'number' ? key : String(key))), message, detail };
}
