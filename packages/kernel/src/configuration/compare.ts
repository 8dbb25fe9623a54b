import type { JsonSchema } from '@tandem/sdk';
import { join } from './pointer.ts';
import { inOrder, isLeaf, itemsByKey, itemsOf, keyOfItems } from './shape.ts';
import { isObject, partOf, same, statedIn, type Tree } from './tree.ts';

/** One difference between two configurations, at the grain a person edits. */
export interface Change {
  readonly path: string;
  /** Message key of the field's title, of its list for an item. */
  readonly title: string | null;
  readonly kind: 'changed' | 'added' | 'removed' | 'moved';
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A place in both trees. */
interface Place {
  readonly path: string;
  readonly schema: JsonSchema | undefined;
  /** Title of the place, or of what is around it. */
  readonly title: string | null;
}

/** All differences, in the order of the form. None exactly when the two are the same. */
export function compare(before: unknown, after: unknown, schema: JsonSchema): Change[] {
  return differences(before, after, { path: '', schema, title: null });
}

function differences(before: unknown, after: unknown, { path, schema, title: around }: Place): Change[] {
  if (same(before, after)) return [];
  const place = { path, schema, title: typeof schema?.['title'] === 'string' ? schema['title'] : around };
  if (isLeaf(schema)) return [whole(before, after, place)];
  const found = keyOfItems(schema) === undefined ? inObject(before, after, place) : inList(before, after, place);
  // What cannot be told apart part by part is one difference: a text where an object belongs, two items of one key.
  return found ?? [whole(before, after, place)];
}

function whole(before: unknown, after: unknown, { path, title }: Place): Change {
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return { path, title, kind, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function inObject(before: unknown, after: unknown, { path, schema, title }: Place): Change[] | undefined {
  const [old, now] = [before ?? {}, after ?? {}];
  if (!isObject(old) || !isObject(now)) return undefined;
  const shown = inOrder(schema);
  const known = new Set(shown.map(([name]) => name));
  // A draft may hold what the form does not show; nothing of it may be passed over.
  const unknown = [...new Set([...statedIn(old), ...statedIn(now)])].filter((name) => !known.has(name));
  const places: [string, JsonSchema | undefined][] = [
    ...shown,
    ...unknown.map((name): [string, undefined] => [name, undefined]),
  ];
  const found = places.flatMap(([name, part]) =>
    differences(partOf(old, name), partOf(now, name), { path: join(path, name), schema: part, title }),
  );
  return found.length > 0 ? found : undefined;
}

function inList(before: unknown, after: unknown, { path, schema, title }: Place): Change[] | undefined {
  const key = keyOfItems(schema) ?? '';
  const [old, now] = [itemsByKey(before, key), itemsByKey(after, key)];
  if (!old || !now) return undefined;
  const removed = [...old].filter(([name]) => !now.has(name));
  const changes = removed.map(([name, item]): Change => ({
    path: join(path, name),
    title,
    kind: 'removed',
    before: item,
  }));
  for (const [name, item] of now) {
    const place = { path: join(path, name), schema: itemsOf(schema), title };
    if (old.has(name)) changes.push(...differences(old.get(name), item, place));
    else changes.push({ path: place.path, title, kind: 'added', after: item });
  }
  const kept = [...old.keys()].filter((name) => now.has(name));
  const order = [...now.keys()].filter((name) => old.has(name));
  const items = (names: readonly string[], list: ReadonlyMap<string, Tree>) => names.map((name) => list.get(name));
  if (!same(kept, order))
    changes.push({ path, title, kind: 'moved', before: items(kept, old), after: items(order, now) });
  return changes.length > 0 ? changes : undefined;
}
