import type { Text } from '@tandem/sdk';
import { isObject, type Tree } from '../configuration/tree.ts';
import type { Installed } from '../installed.ts';

/** A configuration tree for reading: message keys of plugins become their words in all languages. */
export function resolved(host: Installed, tree: Tree): Tree {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    if (typeof value.key === 'string' && value.key.includes(':') && Object.keys(value).length === 1)
      return host.resolve(value as Text);
    return Object.fromEntries(Object.entries(value).map(([name, below]) => [name, walk(below)]));
  };
  return walk(tree) as Tree;
}
