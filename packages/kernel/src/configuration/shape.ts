import type { JsonSchema } from '@tandem/sdk';
import { branchOf } from '@tandem/sdk/dialect';
import { isObject, partOf, type Tree } from './tree.ts';

/** The name of the property that keys the items of a list, when the schema gives one (`x-key`). */
export const keyOfItems = (schema: JsonSchema | undefined): string | undefined =>
  typeof schema?.['x-key'] === 'string' ? schema['x-key'] : undefined;

const propertiesOf = (schema: JsonSchema | undefined): Readonly<Record<string, JsonSchema>> =>
  isObject(schema?.['properties']) ? (schema['properties'] as Readonly<Record<string, JsonSchema>>) : {};

/** The schema of one property; undefined for what the schema does not name, also for what every object inherits. */
export function propertyOf(schema: JsonSchema | undefined, name: string): JsonSchema | undefined {
  const properties = propertiesOf(schema);
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

export const itemsOf = (schema: JsonSchema | undefined): JsonSchema | undefined =>
  isObject(schema?.['items']) ? schema['items'] : undefined;

/** The schema that says what is inside a value: of a union, the branch that the value belongs to. */
export const shapeFor = (schema: JsonSchema | undefined, value: unknown): JsonSchema | undefined =>
  schema?.['oneOf'] === undefined ? schema : (branchOf(schema, value) as JsonSchema | undefined);

/** A value that the form edits as one: everything but plain objects and keyed lists. A union is one: its branches share no places. */
export const isLeaf = (schema: JsonSchema | undefined): boolean =>
  schema === undefined ||
  typeof schema['x-widget'] === 'string' ||
  !(schema['type'] === 'object' || (schema['type'] === 'array' && keyOfItems(schema) !== undefined));

/** Properties as the form shows them: by `x-order`, then as declared. */
export const inOrder = (schema: JsonSchema | undefined): [string, JsonSchema][] =>
  Object.entries(propertiesOf(schema))
    .map((entry, index) => ({
      entry,
      rank: typeof entry[1]['x-order'] === 'number' ? entry[1]['x-order'] : 1000 + index,
    }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry);

/** The items by their key; undefined when they cannot be told apart by it. */
export function itemsByKey(list: unknown, key: string): ReadonlyMap<string, Tree> | undefined {
  const items: readonly unknown[] | undefined = list === undefined ? [] : Array.isArray(list) ? list : undefined;
  const entries = items?.flatMap((item): [string, Tree][] => {
    const name = partOf(item, key);
    return isObject(item) && typeof name === 'string' ? [[name, item]] : [];
  });
  const byKey = new Map(entries);
  return items && byKey.size === items.length ? byKey : undefined;
}
