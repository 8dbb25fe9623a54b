/** A configuration tree: plain JSON. */
export type Tree = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands under a name of an object's own; undefined for anything else. */
export const partOf = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

export { sameData as same } from '@tandem/sdk/dialect';

/** Names with a value: JSON has no undefined, so a name that holds it says nothing. */
export const statedIn = (tree: Tree): string[] => Object.keys(tree).filter((name) => tree[name] !== undefined);
