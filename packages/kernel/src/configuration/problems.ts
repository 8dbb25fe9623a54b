import {
  type AnyContract,
  type JsonSchema,
  type Locale,
  type Problem,
  problemOf,
  type SchemaIssue,
  validate,
} from '@tandem/sdk';
import { itemChoiceProblems } from './item-choices.ts';
import { keyProblems } from './item-keys.ts';
import { join } from './pointer.ts';
import { inOrder, itemsOf, keyOfItems, propertyOf, shapeFor } from './shape.ts';
import { isObject, partOf, type Tree } from './tree.ts';

/** What a tree would be once published, and what stands in the way. */
export interface Examination {
  /** The tree with the module's defaults filled in; as it is while the schema refuses it. */
  readonly complete: Tree;
  /** Whether the schema takes it, whatever the problems beside. */
  readonly isValid: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Finds everything that stands between a configuration and its publication: what the module's schema refuses, items of lists that
 * their key does not tell apart, choices of items that do not exist, and texts missing in a language the centre publishes in.
 */
export async function examine(
  contract: AnyContract,
  schema: JsonSchema,
  tree: Tree,
  locales: readonly Locale[],
): Promise<Examination> {
  const result = await validate(contract.config.schema, tree);
  const refused = result.ok
    ? []
    : result.issues.map((issue) => problemOf({ ...issue, path: keyed(issue, tree, schema) }));
  const said = new Set(refused.map(({ path }) => path));
  const found = [
    ...keyProblems(tree, schema),
    ...itemChoiceProblems(tree, schema),
    ...untranslated(tree, schema, locales, ''),
  ];
  const untold = found.filter(({ path }) => !said.has(path));
  const complete = result.ok ? (result.value as Tree) : tree;
  return { complete, isValid: result.ok, problems: [...refused, ...untold] };
}

/** Positions in keyed lists become keys: an item stays itself when it moves. */
function keyed({ path }: SchemaIssue, tree: unknown, schema: JsonSchema): (string | number)[] {
  let value = tree;
  let at: JsonSchema | undefined = schema;
  return path.map((part) => {
    const key = keyOfItems(at);
    const inside: unknown = Array.isArray(value) ? value[Number(part)] : partOf(value, String(part));
    at = Array.isArray(value) ? itemsOf(at) : propertyOf(shapeFor(at, value), String(part));
    value = inside;
    const name = key === undefined ? undefined : partOf(inside, key);
    return typeof name === 'string' ? name : part;
  });
}

function untranslated(
  value: unknown,
  schema: JsonSchema | undefined,
  locales: readonly Locale[],
  path: string,
): Problem[] {
  if (schema === undefined) return [];
  if (schema['x-widget'] === 'translated') {
    return isObject(value) && !('key' in value) ? missing(value, locales, path) : [];
  }
  if (Array.isArray(value)) {
    const key = keyOfItems(schema);
    return value.flatMap((item, index) => {
      const name = key === undefined ? undefined : partOf(item, key);
      return untranslated(item, itemsOf(schema), locales, join(path, typeof name === 'string' ? name : index));
    });
  }
  return inOrder(shapeFor(schema, value)).flatMap(([name, part]) =>
    untranslated(partOf(value, name), part, locales, join(path, name)),
  );
}

const missing = (text: Tree, locales: readonly Locale[], path: string): Problem[] =>
  locales
    .filter((locale) => typeof text[locale] !== 'string' || text[locale].trim() === '')
    .map((language) => ({
      path: join(path, language),
      severity: 'block',
      key: 'problem.translation',
      values: { language },
    }));
