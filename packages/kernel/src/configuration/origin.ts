import type { JsonSchema } from '@tandem/sdk';
import { inOrder } from './compare.ts';
import { isLeaf, isObject, itemsOf, join, keyOfItems, same } from './tree.ts';

/** Who a value comes from: the module's default, the project plugin, or this centre. */
export type Origin = 'module' | 'project' | 'centre';

/**
 * The origin of every value a form shows, by path. A value is the centre's when it differs from the plugin's complete configuration it
 * was based on; else the project's when the plugin states it; else the module's default.
 */
export function origins(ours: unknown, base: unknown, stated: unknown, schema: JsonSchema): Record<string, Origin> {
  const found: Record<string, Origin> = {};
  const walk = (value: unknown, basis: unknown, said: unknown, at: JsonSchema | undefined, path: string): void => {
    if (path !== '' && (isLeaf(at) || keyOfItems(at) !== undefined))
      found[path] = same(value, basis) ? (said === undefined ? 'module' : 'project') : 'centre';
    if (isLeaf(at)) return;
    const key = keyOfItems(at);
    if (key !== undefined) {
      for (const item of Array.isArray(value) ? value : []) {
        if (!isObject(item)) continue;
        const find = (list: unknown) =>
          Array.isArray(list) ? list.find((other) => isObject(other) && other[key] === item[key]) : undefined;
        walk(item, find(basis), find(said), itemsOf(at), join(path, String(item[key])));
      }
      return;
    }
    const part = (tree: unknown, name: string) => (isObject(tree) ? tree[name] : undefined);
    for (const [name, below] of inOrder(at))
      walk(part(value, name), part(basis, name), part(said, name), below, join(path, name));
  };
  walk(ours, base, stated, schema, '');
  return found;
}
