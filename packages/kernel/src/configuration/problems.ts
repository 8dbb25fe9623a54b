import {
  type AnyContract,
  type JsonSchema,
  type Locale,
  type Problem,
  problemOf,
  type SchemaIssue,
  validate,
} from '@tandem/sdk';
import { inOrder } from './compare.ts';
import { isObject, itemsOf, join, keyOfItems, type Tree } from './tree.ts';

/**
 * Everything that stands between a configuration and its publication: what the module's schema refuses, and texts missing in a
 * language the centre publishes in.
 */
export async function problemsOf(
  contract: AnyContract,
  schema: JsonSchema,
  tree: unknown,
  locales: readonly Locale[],
): Promise<Problem[]> {
  const result = await validate(contract.config.schema, tree);
  const refused = result.ok
    ? []
    : result.issues.map((issue) => problemOf({ ...issue, path: keyed(issue, tree, schema) }));
  const said = new Set(refused.map((problem) => problem.path));
  return [...refused, ...untranslated(tree, schema, locales).filter((problem) => !said.has(problem.path))];
}

/** Positions in keyed lists become keys: an item stays itself when it moves. */
function keyed(issue: SchemaIssue, tree: unknown, schema: JsonSchema): (string | number)[] {
  let value = tree;
  let at: JsonSchema | undefined = schema;
  return issue.path.map((part) => {
    const key = keyOfItems(at);
    const inside: unknown = Array.isArray(value)
      ? value[Number(part)]
      : isObject(value)
        ? value[String(part)]
        : undefined;
    at = Array.isArray(value)
      ? itemsOf(at)
      : (at?.properties as Record<string, JsonSchema> | undefined)?.[String(part)];
    value = inside;
    return key !== undefined && isObject(inside) ? String(inside[key]) : part;
  });
}

function untranslated(
  value: unknown,
  schema: JsonSchema | undefined,
  locales: readonly Locale[],
  path = '',
): Problem[] {
  if (value === undefined || schema === undefined) return [];
  if (schema['x-widget'] === 'translated')
    return isObject(value) && !('key' in value) ? missing(value, locales, path) : [];
  const key = keyOfItems(schema);
  if (key !== undefined && Array.isArray(value))
    return value
      .filter(isObject)
      .flatMap((item) => untranslated(item, itemsOf(schema), locales, join(path, String(item[key]))));
  return isObject(value)
    ? inOrder(schema).flatMap(([name, part]) => untranslated(value[name], part, locales, join(path, name)))
    : [];
}

const missing = (text: Tree, locales: readonly Locale[], path: string): Problem[] =>
  locales
    .filter((locale) => typeof text[locale] !== 'string' || text[locale].trim() === '')
    .map((locale) => ({ path, severity: 'block', key: 'problem.translation', values: { language: locale } }));
