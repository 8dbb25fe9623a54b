import { frozen } from '../configuration/frozen.ts';
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

/** As `resolved`, made once for each tree. Only for trees that nobody changes. */
export function resolvedOnce(host: Installed, tree: Tree): Tree {
  const known = host.readings.get(tree);
  if (known) return known;
  const made = frozen(resolved(host, tree));
  host.readings.set(tree, made);
  return made;
}
