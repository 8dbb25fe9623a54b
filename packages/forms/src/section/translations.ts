import { branchOf, fieldKind, type FormSchema } from '@tandem/sdk/dialect';
import { layoutFields } from '../dialect/layout.ts';
import { asText } from '../text.ts';
import type { Wording } from '../wording.ts';

/** How many texts inside a value are written in some of the centre's languages and lack another. */
export function lackingTranslations(schema: FormSchema, value: unknown, wording: Wording): number {
  if (value === undefined || value === null) return 0;
  switch (fieldKind(schema)) {
    case 'translated': {
      const written = wording.locales.filter((locale) => wording.resolveText(asText(value), locale).trim() !== '');
      return written.length > 0 && written.length < wording.locales.length ? 1 : 0;
    }
    case 'list':
      return Array.isArray(value) ? sum(value, (item) => lackingTranslations(asGroup(schema.items), item, wording)) : 0;
    case 'union':
      return insideFields(branchOf(schema, value), value, wording);
    case 'group':
      return insideFields(schema, value, wording);
    default:
      return 0;
  }
}

/** The items of a keyed list are groups, whatever else their schema leaves out. */
const asGroup = (items: FormSchema | undefined): FormSchema => ({ type: 'object', properties: {}, ...items });

function insideFields(schema: FormSchema | undefined, value: unknown, wording: Wording): number {
  const values = value as Readonly<Record<string, unknown>>;
  const count = ({ name, schema: field, dependents }: ReturnType<typeof layoutFields>[number]): number =>
    lackingTranslations(field, values[name], wording) + sum(dependents, count);
  return sum(layoutFields(schema ?? {}), count);
}

const sum = <One>(many: readonly One[], count: (one: One) => number): number =>
  many.reduce((total, one) => total + count(one), 0);
