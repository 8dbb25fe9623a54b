import { branchOf, type FormSchema } from '@tandem/sdk/dialect';
import { pathsUpward, segmentsOf, type Path } from './pointer.ts';

/** A configuration, or a part of one, as plain data. */
export type Tree = unknown;
type Branch = Readonly<Record<string, Tree>>;

const isBranch = (tree: Tree): tree is Branch => typeof tree === 'object' && tree !== null && !Array.isArray(tree);

/** The schema at a path; nothing where the schema does not reach (a language of a text, another branch of a union). */
export function schemaAt(schema: FormSchema, path: Path, tree: Tree): FormSchema | undefined {
  let current: FormSchema | undefined = schema;
  let value = tree;
  for (const name of segmentsOf(path)) {
    const next: FormSchema | undefined = schemaInside(current, name, value);
    value = inside(current, value, name);
    current = next;
  }
  return current;
}

function schemaInside(schema: FormSchema | undefined, name: string, value: Tree): FormSchema | undefined {
  if (schema?.items) return schema.items;
  return (schema?.oneOf ? branchOf(schema, value) : schema)?.properties?.[name];
}

/** Whether a path lies inside an item of a keyed list. */
export function isInsideItem(schema: FormSchema, path: Path, tree: Tree): boolean {
  const [, ...around] = pathsUpward(path);
  return around.some((outer) => schemaAt(schema, outer, tree)?.['x-key'] !== undefined);
}

/**
 * The place that is edited when the value at `path` changes: the path itself, or the union around it. Branches of a union share no
 * places, so that a union is compared, merged and written as one value.
 */
export function placeOfEdit(schema: FormSchema, path: Path, tree: Tree): Path {
  const [, ...around] = pathsUpward(path);
  return around.findLast((outer) => schemaAt(schema, outer, tree)?.oneOf !== undefined) ?? path;
}

/** The value at a path, or `undefined` where there is none. */
export function readPath(tree: Tree, path: Path, schema: FormSchema): Tree {
  let current: FormSchema | undefined = schema;
  let value = tree;
  for (const name of segmentsOf(path)) {
    const next: FormSchema | undefined = schemaInside(current, name, value);
    value = inside(current, value, name);
    current = next;
  }
  return value;
}

/**
 * A copy of `tree` with `value` at `path`; everything beside the path is the very same data. `undefined` takes the property away.
 *
 * @throws {RangeError} when the path names an item that the list does not have.
 */
export function writePath(tree: Tree, path: Path, value: Tree, schema: FormSchema): Tree {
  return write(tree, segmentsOf(path), value, schema);
}

function write(tree: Tree, [name, ...rest]: readonly string[], value: Tree, schema: FormSchema | undefined): Tree {
  if (name === undefined) return value;
  const next = schemaInside(schema, name, tree);
  if (Array.isArray(tree)) {
    const position = positionOf(tree, name, schema);
    if (position < 0) throw new RangeError(`The list has no item "${name}".`);
    return tree.with(position, write(tree[position], rest, value, next));
  }
  const branch = isBranch(tree) ? tree : {};
  const written = write(Object.hasOwn(branch, name) ? branch[name] : undefined, rest, value, next);
  if (written !== undefined) return { ...branch, [name]: written };
  return Object.fromEntries(Object.entries(branch).filter(([other]) => other !== name));
}

function inside(schema: FormSchema | undefined, tree: Tree, name: string): Tree {
  if (Array.isArray(tree)) return tree[positionOf(tree, name, schema)];
  return isBranch(tree) && Object.hasOwn(tree, name) ? tree[name] : undefined;
}

function positionOf(list: readonly Tree[], name: string, schema: FormSchema | undefined): number {
  const key = schema?.['x-key'];
  return key === undefined ? Number(name) : list.findIndex((item) => isBranch(item) && item[key] === name);
}
