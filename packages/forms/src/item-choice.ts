import { listOfItems, type FormSchema, placeOfItems } from '@tandem/sdk/dialect';
import type { Path } from './path/pointer.ts';
import { readPath, type Tree } from './path/tree.ts';

/** A configuration as a whole: where choices among items of its lists find those items. */
export interface Whole {
  readonly schema: FormSchema;
  /** The trees in which an item may stand, the one being read first: what a centre took away may still stand in the plugin's. */
  readonly trees: readonly Tree[];
}

/** A list that is chosen from, as it stands in one tree. */
export interface ItemsOf {
  readonly list: FormSchema;
  /** Where the list stands. */
  readonly path: Path;
  readonly items: readonly unknown[];
}

/** The list from which the value at `path` is chosen, as it stands in each tree; none without a list to choose from. */
export function itemsOf(schema: FormSchema, path: Path, whole: Whole | undefined): readonly ItemsOf[] {
  const pointer = schema['x-items-of'];
  if (pointer === undefined || !whole) return [];
  const list = listOfItems(whole.schema, pointer);
  if (!list) return [];
  const place = placeOfItems(pointer, path);
  return whole.trees.map((tree) => {
    const items = readPath(tree, place, whole.schema);
    return { list, path: place, items: Array.isArray(items) ? items : [] };
  });
}

/** The key by which an item of a list is known. */
export const keyOfItem = (list: FormSchema, item: unknown): string =>
  String((item as Readonly<Record<string, unknown>> | null)?.[list['x-key'] ?? '']);
