import type { JsonSchema } from '@tandem/sdk';
import { isLeaf, isObject, itemsOf, join, keyOfItems, propertiesOf, same, type Tree } from './tree.ts';

/** One difference between two configurations, at the grain a person edits. */
export interface Change {
  readonly path: string;
  /** Message key of the field's title, of its list for an item. */
  readonly title: string | null;
  readonly kind: 'changed' | 'added' | 'removed' | 'moved';
  readonly before?: unknown;
  readonly after?: unknown;
}

const titleOf = (schema: JsonSchema | undefined, inherited: string | null): string | null =>
  typeof schema?.title === 'string' ? schema.title : inherited;

/** All differences, in the order of the form. */
export function compare(before: unknown, after: unknown, schema: JsonSchema): Change[] {
  return differences(before, after, schema, '', null);
}

function differences(
  before: unknown,
  after: unknown,
  schema: JsonSchema | undefined,
  path: string,
  inherited: string | null,
): Change[] {
  if (same(before, after)) return [];
  const title = titleOf(schema, inherited);
  if (isLeaf(schema)) return [leaf(before, after, path, title)];
  if (keyOfItems(schema) !== undefined) return listDifferences(before, after, schema!, path, title);
  const old = isObject(before) ? before : {};
  const now = isObject(after) ? after : {};
  return inOrder(schema).flatMap(([name, part]) => differences(old[name], now[name], part, join(path, name), title));
}

function leaf(before: unknown, after: unknown, path: string, title: string | null): Change {
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return { path, title, kind, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function listDifferences(
  before: unknown,
  after: unknown,
  schema: JsonSchema,
  path: string,
  title: string | null,
): Change[] {
  const key = keyOfItems(schema)!;
  const old = itemsByKey(before, key);
  const now = itemsByKey(after, key);
  const changes: Change[] = [];
  for (const [name, item] of old)
    if (!now.has(name)) changes.push({ path: join(path, name), title, kind: 'removed', before: item });
  for (const [name, item] of now) {
    const was = old.get(name);
    if (was === undefined) changes.push({ path: join(path, name), title, kind: 'added', after: item });
    else changes.push(...differences(was, item, itemsOf(schema), join(path, name), title));
  }
  const kept = [...old.keys()].filter((name) => now.has(name));
  const order = [...now.keys()].filter((name) => old.has(name));
  if (!same(kept, order))
    changes.push({
      path,
      title,
      kind: 'moved',
      before: kept.map((name) => old.get(name)),
      after: order.map((name) => now.get(name)),
    });
  return changes;
}

const itemsByKey = (list: unknown, key: string): Map<string, Tree> =>
  new Map((Array.isArray(list) ? list : []).filter(isObject).map((item) => [String(item[key]), item]));

/** Properties as the form shows them: by `x-order`, then as declared. */
export const inOrder = (schema: JsonSchema | undefined): [string, JsonSchema][] =>
  Object.entries(propertiesOf(schema))
    .map((entry, index) => ({
      entry,
      rank: typeof entry[1]['x-order'] === 'number' ? entry[1]['x-order'] : 1000 + index,
    }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry);
