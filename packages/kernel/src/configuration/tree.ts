import type { JsonSchema } from '@tandem/sdk';

/** A configuration tree: plain JSON. */
export type Tree = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Equality of JSON values; the order of keys does not matter, the order of lists does. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one).filter((key) => one[key] !== undefined);
  return (
    keys.length === Object.keys(other).filter((key) => other[key] !== undefined).length &&
    keys.every((key) => same(one[key], other[key]))
  );
}

/** The parts of a JSON Pointer. Names that reach into prototypes are no configuration. */
export function parts(path: string): string[] {
  const found =
    path === ''
      ? []
      : path
          .slice(1)
          .split('/')
          .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (found.some((part) => part === '__proto__' || part === 'constructor' || part === 'prototype'))
    throw new RangeError(`${path} is no place in a configuration.`);
  return found;
}

export const join = (path: string, part: string | number): string =>
  `${path}/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The name of the property that keys the items of a list, when the schema gives one (`x-key`). */
export const keyOfItems = (schema: JsonSchema | undefined): string | undefined =>
  typeof schema?.['x-key'] === 'string' ? schema['x-key'] : undefined;

export const propertiesOf = (schema: JsonSchema | undefined): Readonly<Record<string, JsonSchema>> =>
  (schema?.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
export const itemsOf = (schema: JsonSchema | undefined): JsonSchema | undefined =>
  schema?.items as JsonSchema | undefined;

/** A value that the form edits as one: everything but plain objects and keyed lists. */
export const isLeaf = (schema: JsonSchema | undefined): boolean =>
  schema === undefined ||
  typeof schema['x-widget'] === 'string' ||
  !(schema.type === 'object' || (schema.type === 'array' && keyOfItems(schema) !== undefined));

/** The value at `path`; list items are found by their key. Undefined when there is none. */
export function readAt(tree: unknown, path: string, schema: JsonSchema): unknown {
  let value = tree;
  let at: JsonSchema | undefined = schema;
  for (const part of parts(path)) {
    const key = keyOfItems(at);
    if (Array.isArray(value) && key !== undefined) {
      value = value.find((item) => isObject(item) && item[key] === part);
      at = itemsOf(at);
    } else {
      value = isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined;
      at = propertiesOf(at)[part];
    }
  }
  return value;
}

/** The tree with `value` at `path`; `undefined` takes the place away. The tree given is not changed. @throws RangeError for a place the schema does not have. */
export function writeAt(tree: unknown, path: string, value: unknown, schema: JsonSchema): unknown {
  const write = (at: unknown, rest: readonly string[], within: JsonSchema | undefined): unknown => {
    const [part, ...below] = rest;
    if (part === undefined) return value;
    const key = keyOfItems(within);
    if (key !== undefined) {
      const list = Array.isArray(at) ? at : [];
      if (!list.some((item) => isObject(item) && item[key] === part))
        throw new RangeError(`${path} is not in the list any more.`);
      return list.map((item) => (isObject(item) && item[key] === part ? write(item, below, itemsOf(within)) : item));
    }
    const next = propertiesOf(within)[part];
    if (!next) throw new RangeError(`${path} is no place in this configuration.`);
    const { [part]: old, ...others } = isObject(at) ? at : {};
    const written = write(old, below, next);
    return written === undefined ? others : { ...others, [part]: written };
  };
  return write(tree, parts(path), schema);
}
