import type { JsonSchema } from '@tandem/sdk';
import fc from 'fast-check';
import { texts } from './text.ts';

/** Property name -> what really exists: used in place of what would be made up. */
export type Known = Readonly<Record<string, unknown>>;

/**
 * Values that fit a JSON Schema of the draft 2020-12, as Standard Schema libraries write it. What JSON Schema cannot say
 * (refinements) is not kept: such a value is refused, and the refusal is looked at as well.
 *
 * @param known values for properties of these names, mixed with made-up ones.
 * @param root the schema that `schema` is a part of: references lead there.
 * @throws Error for a schema that says nothing this understands.
 */
export function values(schema: JsonSchema, known: Known = {}, root = schema): fc.Arbitrary<unknown> {
  return arbitrary(schema, { root, known, depth: 0 });
}

interface Context {
  readonly root: JsonSchema;
  readonly known: Known;
  readonly depth: number;
}

/** How deep values are made up. */
const deepest = 4;

function arbitrary(schema: JsonSchema, context: Context): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  // A schema that contains itself ends here; where nothing is not allowed, the value is refused.
  if ('$ref' in schema && context.depth > deepest) return fc.constant(null);
  if (typeof schema['$ref'] === 'string') return arbitrary(referred(schema['$ref'], context), below(context));
  const branches = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(branches)) return fc.oneof(...branches.map((branch: JsonSchema) => arbitrary(branch, context)));
  if (Array.isArray(schema['allOf'])) return merged(schema['allOf'], context);
  const { type } = schema;
  if (Array.isArray(type)) return fc.oneof(...type.map((one: unknown) => arbitrary({ ...schema, type: one }, context)));
  return ofType(type, schema, context);
}

const below = (context: Context): Context => ({ ...context, depth: context.depth + 1 });

function ofType(type: unknown, schema: JsonSchema, context: Context): fc.Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return objects(schema, context);
    case 'array':
      return lists(schema, context);
    case 'string':
      return texts(schema);
    case 'integer':
      return integers(schema);
    case 'number':
      return fc.double({ ...bounds(schema), noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case undefined:
      return fc.jsonValue();
    default:
      throw new Error(`JSON Schema has no type "${String(type)}".`);
  }
}

function objects(schema: JsonSchema, context: Context): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>);
  const required = new Set((schema['required'] ?? []) as readonly string[]);
  const tooDeep = context.depth > deepest;
  const entries = properties
    .filter(([name]) => !tooDeep || required.has(name))
    .map(([name, property]) => [name, property_(name, property, below(context))] as const);
  const named = fc.record(Object.fromEntries(entries), { requiredKeys: [...required] });
  const { additionalProperties: free } = schema;
  if (typeof free !== 'object' || free === null || tooDeep || properties.length > 0) return named;
  return fc.dictionary(texts(keysOf(schema)), arbitrary(free as JsonSchema, below(context)), { maxKeys: 3 });
}

const keysOf = (schema: JsonSchema): JsonSchema => ({
  minLength: 1,
  maxLength: 20,
  ...(schema['propertyNames'] as object),
});

function property_(name: string, schema: JsonSchema, context: Context): fc.Arbitrary<unknown> {
  const madeUp = arbitrary(schema, context);
  if (!Object.hasOwn(context.known, name)) return madeUp;
  return fc.oneof({ weight: 4, arbitrary: fc.constant(context.known[name]) }, madeUp);
}

function lists(schema: JsonSchema, context: Context): fc.Arbitrary<unknown> {
  const {
    minItems = 0,
    maxItems = 5,
    prefixItems,
  } = schema as { minItems?: number; maxItems?: number; prefixItems?: JsonSchema[] };
  if (prefixItems) return fc.tuple(...prefixItems.map((item) => arbitrary(item, below(context))));
  const items = (schema['items'] ?? {}) as JsonSchema;
  const maxLength = Math.max(minItems, Math.min(maxItems, context.depth > deepest ? 0 : 5));
  return fc.array(arbitrary(items, below(context)), { minLength: minItems, maxLength });
}

const most = 2 ** 31 - 1;

function integers(schema: JsonSchema): fc.Arbitrary<number> {
  const { min = -most, minExcluded = false, max = most, maxExcluded = false } = bounds(schema);
  const step = typeof schema['multipleOf'] === 'number' ? schema['multipleOf'] : 1;
  const lowest = Math.ceil((minExcluded ? min + 1 : min) / step);
  const highest = Math.floor((maxExcluded ? max - 1 : max) / step);
  // Small numbers meet the bounds of the field more often than large ones do.
  const small = { min: Math.max(lowest, -20), max: Math.min(highest, 20) };
  const all = fc.integer({ min: lowest, max: highest });
  const near = small.min <= small.max ? fc.oneof(fc.integer(small), all) : all;
  return near.map((number) => number * step);
}

function bounds(schema: JsonSchema): { min?: number; max?: number; minExcluded?: boolean; maxExcluded?: boolean } {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = schema as Readonly<
    Record<string, number | undefined>
  >;
  return {
    ...(exclusiveMinimum === undefined
      ? minimum !== undefined && { min: minimum }
      : { min: exclusiveMinimum, minExcluded: true }),
    ...(exclusiveMaximum === undefined
      ? maximum !== undefined && { max: maximum }
      : { max: exclusiveMaximum, maxExcluded: true }),
  };
}

function merged(parts: readonly JsonSchema[], context: Context): fc.Arbitrary<unknown> {
  return fc
    .tuple(...parts.map((part) => arbitrary(part, context)))
    .map((made) => Object.assign({}, ...(made as readonly object[])) as unknown);
}

function referred(reference: string, { root }: Context): JsonSchema {
  const path = reference.replace(/^#\/?/, '').split('/').filter(Boolean);
  let at: unknown = root;
  for (const part of path) at = (at as Readonly<Record<string, unknown>> | undefined)?.[decodeURIComponent(part)];
  if (typeof at === 'object' && at !== null) return at as JsonSchema;
  throw new Error(`The schema refers to "${reference}", which it does not have.`);
}
