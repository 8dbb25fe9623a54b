/** A configuration tree: plain JSON. */
export type Tree = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands under a name of an object's own; undefined for anything else. */
export const partOf = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** Equality of JSON values; the order of keys does not matter, the order of lists does. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const names = statedIn(one);
  return names.length === statedIn(other).length && names.every((name) => same(one[name], partOf(other, name)));
}

/** Names with a value: JSON has no undefined, so a name that holds it says nothing. */
export const statedIn = (tree: Tree): string[] => Object.keys(tree).filter((name) => tree[name] !== undefined);
