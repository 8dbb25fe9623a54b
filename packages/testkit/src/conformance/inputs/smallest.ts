import type { JsonSchema } from '@tandem/sdk';
import fc from 'fast-check';
import { values } from './values.ts';

/** A text in the languages of Tandem, as a coordinator writes it. */
const translated = { fr: 'Exemple', nl: 'Voorbeeld', en: 'Example' };

/**
 * The smallest value that fits a JSON Schema: what is required and nothing else, each field as plain as can be. What an
 * author would type first.
 */
export function smallest(schema: JsonSchema, root = schema): unknown {
  if (schema['x-widget'] === 'translated') return translated;
  if ('default' in schema) return schema['default'];
  const { type, properties, required = [] } = schema as ObjectKeywords;
  if (type !== 'object' || !properties) return plainest(schema, root);
  return Object.fromEntries(required.map((name) => [name, smallest(properties[name] ?? {}, root)]));
}

interface ObjectKeywords {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

/** Of a hundred values, the shortest in writing: dates and numbers of every day come out, not the ends of time. */
function plainest(schema: JsonSchema, root: JsonSchema): unknown {
  const made = fc.sample(values(schema, {}, root), { numRuns: 100, seed: 1 });
  const written = made.map((value) => ({ value, length: JSON.stringify(value).length, text: JSON.stringify(value) }));
  return written.toSorted((one, other) => one.length - other.length || (one.text < other.text ? -1 : 1))[0]?.value;
}
