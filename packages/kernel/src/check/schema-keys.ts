import type { JsonSchema } from '@tandem/sdk';
import { isObject } from '../configuration/tree.ts';

/** Keywords of the configuration dialect whose value is a message key. */
const textKeywords = ['title', 'description', 'x-section', 'x-unit', 'x-add'];

/** Message keys in the metadata of a configuration schema. The compiler does not see them. */
export function schemaKeys(schema: JsonSchema): string[] {
  const own = textKeywords.map((keyword) => schema[keyword]);
  const titles = [schema['x-enum-titles'], schema['x-items-also']].filter(isObject).flatMap(Object.values);
  const properties = isObject(schema['properties']) ? Object.values(schema['properties']) : [];
  const branches = [schema['oneOf'], schema['anyOf'], schema['allOf']].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const below = [...properties, schema['items'], ...branches].filter(isObject);
  return [...[...own, ...titles].filter((key) => typeof key === 'string'), ...below.flatMap(schemaKeys)];
}
