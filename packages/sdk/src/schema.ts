import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';
import { type SchemaIssue, schemaIssue } from './schema-issue.ts';

/**
 * A schema that validates and describes itself: zod 4 does both, valibot through its converter.
 * The same object checks what a coordinator saves, types the server code and draws the form.
 */
// any: the bound of a generic, never the type of a value.
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

/** What `validate` says: the value, defaults filled in, or everything that is wrong with it. */
export type Validation<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly SchemaIssue[] };

/** Validates `value`; never throws for a wrong value. */
export async function validate<S extends Schema>(schema: S, value: unknown): Promise<Validation<Out<S>>> {
  const result = await schema['~standard'].validate(value);
  return result.issues
    ? { ok: false, issues: result.issues.map((issue) => schemaIssue(issue, value)) }
    : { ok: true, value: result.value as Out<S> };
}
