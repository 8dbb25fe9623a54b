import type { JsonSchema } from '@tandem/sdk';
import { mergedOrder } from './merge-order.ts';
import { join } from './pointer.ts';
import { inOrder, isLeaf, itemsByKey, itemsOf, keyOfItems } from './shape.ts';
import { isObject, partOf, same, statedIn, type Tree } from './tree.ts';

/** A place that the plugin and the centre have both changed, each in its own way. */
export interface Conflict {
  readonly path: string;
  /** Message key of the field's title, of its list for an item. */
  readonly title: string | null;
  /** `order`: both have put the items of the list in another order; the three values are the keys then. */
  readonly kind: 'value' | 'order';
  /** What both started from; absent where there was nothing, as the other two. */
  readonly base?: unknown;
  readonly ours?: unknown;
  readonly theirs?: unknown;
}

/** How a person settles a conflict. `own` without a value takes the place away. */
export type Decision =
  { readonly take: 'ours' } | { readonly take: 'theirs' } | { readonly take: 'own'; readonly value?: unknown };

export interface Merge {
  /** Both sides' changes together; in an open conflict what is ours. */
  readonly merged: unknown;
  /** Conflicts that nobody has decided. */
  readonly conflicts: readonly Conflict[];
  /** Every conflict there is, decided or not. */
  readonly found: readonly Conflict[];
}

export interface Sides {
  readonly base: unknown;
  readonly theirs: unknown;
  readonly ours: unknown;
}

/** Three trees of one schema become one. Texts and lists without keys are one value; items of keyed lists are matched by their key. */
export function merge(sides: Sides, schema: JsonSchema, decisions: ReadonlyMap<string, Decision> = new Map()): Merge {
  const found: Conflict[] = [];
  const open: Conflict[] = [];
  const settle = (conflict: Conflict): unknown => {
    found.push(conflict);
    const decision = decisions.get(decisionKey(conflict));
    if (!decision) open.push(conflict);
    if (decision?.take === 'own') return decision.value;
    return decision?.take === 'theirs' ? conflict.theirs : conflict.ours;
  };
  const merged = mergedAt(sides, { path: '', title: null, schema, settle });
  return { merged, conflicts: open, found };
}

/** A list may have a conflict of its order beside one of itself as a value, so the kind tells them apart. */
export const decisionKey = ({ path, kind }: Pick<Conflict, 'path' | 'kind'>): string => `${kind} ${path}`;

interface Place {
  readonly path: string;
  readonly title: string | null;
  readonly schema: JsonSchema | undefined;
  readonly settle: (conflict: Conflict) => unknown;
}

function mergedAt(sides: Sides, around: Place): unknown {
  const { base, theirs, ours } = sides;
  if (same(ours, theirs) || same(base, theirs)) return ours;
  if (same(base, ours)) return theirs;
  const title = typeof around.schema?.['title'] === 'string' ? around.schema['title'] : around.title;
  const place = { ...around, title };
  if (keyOfItems(place.schema) !== undefined) return mergedList(sides, place);
  if (!isLeaf(place.schema) && isObject(base) && isObject(theirs) && isObject(ours)) {
    return mergedObject({ base, theirs, ours }, place);
  }
  return place.settle(conflictAt(sides, place));
}

function conflictAt({ base, ours, theirs }: Sides, { path, title }: Place): Conflict {
  const values = Object.entries({ base, ours, theirs }).filter(([, value]) => value !== undefined);
  return { path, title, kind: 'value', ...Object.fromEntries(values) };
}

function mergedObject({ base, theirs, ours }: { [S in keyof Sides]: Tree }, place: Place): Tree {
  const shown = inOrder(place.schema);
  const known = new Set(shown.map(([name]) => name));
  // A tree may hold what the form does not show; nothing of it may be passed over.
  const others = [ours, theirs, base].flatMap(statedIn).filter((name) => !known.has(name));
  const places: [string, JsonSchema | undefined][] = [
    ...shown,
    ...[...new Set(others)].map((name): [string, undefined] => [name, undefined]),
  ];
  const merged = places.flatMap(([name, schema]): [string, unknown][] => {
    const part = { base: partOf(base, name), theirs: partOf(theirs, name), ours: partOf(ours, name) };
    const value = mergedAt(part, { ...place, path: join(place.path, name), schema });
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(merged);
}

function mergedList(sides: Sides, place: Place): unknown {
  const key = keyOfItems(place.schema) ?? '';
  const [base, theirs, ours] = [sides.base, sides.theirs, sides.ours].map((list) => itemsByKey(list, key));
  // A list that one side took away, or whose items cannot be told apart by their key, is one value.
  const isWhole = sides.theirs === undefined || sides.ours === undefined;
  if (isWhole || !base || !theirs || !ours) return place.settle(conflictAt(sides, place));
  const merged = new Map<string, unknown>();
  for (const name of new Set([...ours.keys(), ...theirs.keys(), ...base.keys()])) {
    const item = { base: base.get(name), theirs: theirs.get(name), ours: ours.get(name) };
    const value = mergedAt(item, { ...place, path: join(place.path, name), schema: itemsOf(place.schema) });
    if (value !== undefined) merged.set(name, value);
  }
  const keys = { base: [...base.keys()], theirs: [...theirs.keys()], ours: [...ours.keys()] };
  const order = mergedOrder(keys, new Set(merged.keys()), (conflict) =>
    place.settle({ path: place.path, title: place.title, kind: 'order', ...conflict }),
  );
  return order.map((name) => merged.get(name));
}
