import { isTextKey } from '../configuration/texts.ts';
import { isObject, type Tree } from '../configuration/tree.ts';
import type { Installed } from '../installed.ts';

/** A configuration tree for reading: message keys of plugins become their words in all languages. */
export function resolved(host: Installed, tree: Tree): Tree {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    if (isTextKey(value) && value.key.includes(':')) return host.resolve(value);
    return Object.fromEntries(Object.entries(value).map(([name, below]) => [name, walk(below)]));
  };
  return Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, walk(value)]));
}
