import type { JsonSchema, Problem } from '@tandem/sdk';
import { join } from './pointer.ts';
import { inOrder, itemsOf, keyOfItems, shapeFor } from './shape.ts';
import { partOf } from './tree.ts';

/**
 * Items of keyed lists that their key does not tell apart. Edits, origins and the updates of a plugin find items by their key, so none
 * may lack it and no two may share it, whatever the module's own schema says.
 */
export function keyProblems(value: unknown, schema: JsonSchema | undefined, path = ''): Problem[] {
  if (schema === undefined) return [];
  const key = keyOfItems(schema);
  if (key === undefined) {
    return inOrder(shapeFor(schema, value)).flatMap(([name, part]) =>
      keyProblems(partOf(value, name), part, join(path, name)),
    );
  }
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const name = partOf(item, key);
    if (typeof name !== 'string' || name === '') {
      return [{ path: join(path, index), severity: 'block', key: 'problem.key.missing' } as const];
    }
    const at = join(path, name);
    const isTwice = seen.has(name);
    seen.add(name);
    return isTwice
      ? [{ path: at, severity: 'block', key: 'problem.key.twice', values: { name } } as const]
      : keyProblems(item, itemsOf(schema), at);
  });
}
