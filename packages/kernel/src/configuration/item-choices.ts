import type { JsonSchema, Problem } from '@tandem/sdk';
import { placeOfItems } from '@tandem/sdk/dialect';
import { join } from './pointer.ts';
import { inOrder, itemsOf, keyOfItems, propertyOf, shapeFor } from './shape.ts';
import { partOf } from './tree.ts';

/** A value that names an item which its list does not have. */
export interface LostChoice {
  /** Where it stands; of several values in one place, the place. */
  readonly path: string;
  readonly value: string;
  /** Where the list stands that it is chosen from. */
  readonly list: string;
}

/** A place in the tree, and the items of keyed lists around it, outermost first. */
interface Place {
  readonly path: string;
  readonly around: readonly unknown[];
}

/**
 * Choices among the items of a list of the same configuration (`x-items-of`) whose item does not exist. No schema library sees them:
 * they lie between two places. A choice that is not made is none; whether it must be made is the schema's to say.
 */
export function lostChoices(tree: unknown, schema: JsonSchema): LostChoice[] {
  const within = (value: unknown, at: JsonSchema | undefined, { path, around }: Place): LostChoice[] => {
    if (at === undefined || value === undefined) return [];
    if (typeof at['x-items-of'] === 'string') return judged(value, at, at['x-items-of'], { path, around });
    if (!Array.isArray(value)) {
      return inOrder(shapeFor(at, value)).flatMap(([name, part]) =>
        within(partOf(value, name), part, { path: join(path, name), around }),
      );
    }
    const key = keyOfItems(at);
    // Several choices in one place are drawn, and mended, as one field.
    if (key === undefined) return value.flatMap((one) => within(one, itemsOf(at), { path, around }));
    return value.flatMap((item, index) => {
      const name = partOf(item, key);
      const place = join(path, typeof name === 'string' ? name : index);
      return within(item, itemsOf(at), { path: place, around: [...around, item] });
    });
  };

  const judged = (value: unknown, at: JsonSchema, pointer: string, { path, around }: Place): LostChoice[] => {
    if (typeof value !== 'string' || value === '' || partOf(at['x-items-also'], value) !== undefined) return [];
    const isThere = keysAt(tree, schema, pointer, around).includes(value);
    return isThere ? [] : [{ path, value, list: placeOfItems(pointer, path) }];
  };

  return within(tree, schema, { path: '', around: [] });
}

/** The keys of the list that a pointer leads to; `*` takes the items around, outermost first. */
function keysAt(tree: unknown, schema: JsonSchema, pointer: string, around: readonly unknown[]): unknown[] {
  let value = tree;
  let at: JsonSchema | undefined = schema;
  let depth = 0;
  for (const name of pointer.split('/').slice(1)) {
    const part = name.replaceAll('~1', '/').replaceAll('~0', '~');
    const isItem: boolean = part === '*' && keyOfItems(at) !== undefined;
    value = isItem ? around[depth++] : partOf(value, part);
    at = isItem ? itemsOf(at) : propertyOf(at, part);
  }
  const key = keyOfItems(at);
  return Array.isArray(value) && key !== undefined ? value.map((item) => partOf(item, key)) : [];
}

/** The same as problems of a configuration, one a place: nothing that leads nowhere is published. */
export function itemChoiceProblems(tree: unknown, schema: JsonSchema): Problem[] {
  const paths = new Set(lostChoices(tree, schema).map(({ path }) => path));
  return [...paths].map((path) => ({ path, severity: 'block', key: 'problem.item.gone' }));
}
