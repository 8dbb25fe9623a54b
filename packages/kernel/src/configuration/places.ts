import type { JsonSchema } from '@tandem/sdk';
import { parts } from './pointer.ts';
import { itemsOf, keyOfItems, propertyOf } from './shape.ts';
import { isObject, partOf } from './tree.ts';

/** The value at `path`; list items are found by their key. Undefined when there is none. @throws RangeError see `parts`. */
export function readAt(tree: unknown, path: string, schema: JsonSchema): unknown {
  let value = tree;
  let at: JsonSchema | undefined = schema;
  for (const part of parts(path)) {
    const key = keyOfItems(at);
    if (key !== undefined) {
      value = Array.isArray(value) ? value.find((item) => partOf(item, key) === part) : undefined;
      at = itemsOf(at);
    } else {
      value = partOf(value, part);
      at = propertyOf(at, part);
    }
  }
  return value;
}

/**
 * The tree with `value` at `path`; `undefined` takes the place away, and an item of a list with it. An item that the list
 * does not have yet is added at its end. The tree given is not changed.
 *
 * @throws RangeError for a place the schema does not have, or an item that is gone.
 */
export function writeAt(tree: unknown, path: string, value: unknown, schema: JsonSchema): unknown {
  const nowhere = (): RangeError => new RangeError(`${path} is no place in this configuration.`);
  const write = (at: unknown, rest: readonly string[], within: JsonSchema | undefined): unknown => {
    const [part, ...below] = rest;
    if (part === undefined) return value;
    const key = keyOfItems(within);
    if (key !== undefined) {
      const list: readonly unknown[] = Array.isArray(at) ? at : [];
      const position = list.findIndex((item) => partOf(item, key) === part);
      if (position < 0) {
        if (below.length > 0 || partOf(value, key) !== part)
          throw new RangeError(`${path} is not in the list any more.`);
        return [...list, value];
      }
      const written = write(list[position], below, itemsOf(within));
      return written === undefined ? list.toSpliced(position, 1) : list.with(position, written);
    }
    const next = propertyOf(within, part);
    if (!next) throw nowhere();
    const { [part]: old, ...others } = isObject(at) ? at : {};
    const written = write(old, below, next);
    return written === undefined ? others : { ...others, [part]: written };
  };
  return write(tree, parts(path), schema);
}
