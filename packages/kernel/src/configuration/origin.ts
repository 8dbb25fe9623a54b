import type { JsonSchema } from '@tandem/sdk';
import { join } from './pointer.ts';
import { inOrder, isLeaf, itemsOf, keyOfItems } from './shape.ts';
import { partOf, same } from './tree.ts';

/** Who a value comes from: the module's default, the project plugin, or this centre. */
export type Origin = 'module' | 'project' | 'centre';

/** One place in the trees that an origin follows from. */
interface Values {
  readonly ours: unknown;
  /** The plugin's complete configuration that ours was based on. */
  readonly base: unknown;
  /** What the plugin states itself, without the module's defaults. */
  readonly stated: unknown;
}

/**
 * The origin of every value a form shows, by path. A value is the centre's when it differs from the plugin's complete
 * configuration it was based on; else the project's when the plugin states it; else the module's default.
 */
export function origins(ours: unknown, base: unknown, stated: unknown, schema: JsonSchema): Record<string, Origin> {
  return Object.fromEntries(originsAt({ ours, base, stated }, schema, ''));
}

function originsAt(values: Values, schema: JsonSchema | undefined, path: string): [string, Origin][] {
  const key = keyOfItems(schema);
  const own: [string, Origin][] =
    path !== '' && (isLeaf(schema) || key !== undefined) ? [[path, originOf(values)]] : [];
  if (isLeaf(schema)) return own;
  if (key === undefined) {
    const parts = inOrder(schema).flatMap(([name, part]) =>
      originsAt(
        each(values, (tree) => partOf(tree, name)),
        part,
        join(path, name),
      ),
    );
    return [...own, ...parts];
  }
  const list: readonly unknown[] = Array.isArray(values.ours) ? values.ours : [];
  const [ours, base, stated] = [
    firstByKey(values.ours, key),
    firstByKey(values.base, key),
    firstByKey(values.stated, key),
  ];
  const items = list.flatMap((item) => {
    const name = partOf(item, key);
    if (typeof name !== 'string') return [];
    const found = { ours: ours.get(name), base: base.get(name), stated: stated.get(name) };
    return originsAt(found, itemsOf(schema), join(path, name));
  });
  return [...own, ...items];
}

/** The items of a list by what their key says; the first, where several say the same. Looked up once for each item, not once for each pair. */
function firstByKey(tree: unknown, key: string): ReadonlyMap<unknown, unknown> {
  const items: readonly unknown[] = Array.isArray(tree) ? tree : [];
  return new Map(items.map((item) => [partOf(item, key), item] as const).toReversed());
}

const originOf = ({ ours, base, stated }: Values): Origin =>
  same(ours, base) ? (stated === undefined ? 'module' : 'project') : 'centre';

const each = ({ ours, base, stated }: Values, part: (tree: unknown) => unknown): Values => ({
  ours: part(ours),
  base: part(base),
  stated: part(stated),
});
