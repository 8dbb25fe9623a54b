import { discriminatorOf, fieldKind, type FormSchema } from '@tandem/sdk/dialect';
import { type FieldLayout, layoutFields } from './dialect/layout.ts';
import { child, type Path } from './path/pointer.ts';
import { choiceTitle, itemTitle, valueText } from './value-text.ts';
import type { Wording } from './wording.ts';

/** How many fields are told on the line that an item is folded to. */
const told = 4;

/**
 * What stands in an item of a list, in a few words beside its name: "19 hours · 2 lines".
 *
 * @param path where the list stands.
 */
export function itemSummary(list: FormSchema, item: unknown, wording: Wording, path: Path): string {
  const key = list['x-key'] ?? '';
  const values = (item ?? {}) as Readonly<Record<string, unknown>>;
  const at = child(path, String(values[key]));
  const name = itemTitle(list, item, wording, path);
  return layoutFields(list.items ?? {}, [key])
    .map((field) => inShort(field, values[field.name], wording, child(at, field.name)))
    .filter((words) => words !== undefined && words !== '' && words !== name)
    .slice(0, told)
    .join(' · ');
}

/** A field in a few words; nothing where it says nothing, or says it at length. */
export function inShort(
  { schema, name }: FieldLayout,
  value: unknown,
  wording: Wording,
  path: Path,
): string | undefined {
  const { t } = wording;
  if (value === undefined || value === null || value === '' || schema['x-multiline']) return undefined;
  const words = () => valueText(schema, value, { ...wording, locales: firstLocale(wording) }, path);
  switch (fieldKind(schema)) {
    case 'textarea':
    case 'group':
      return undefined;
    case 'switch':
      return value === true ? t(schema.title ?? name) : undefined;
    case 'list':
      return Array.isArray(value) && value.length > 0 ? t('forms.lines', { count: value.length }) : undefined;
    case 'union': {
      const chosen = (value as Readonly<Record<string, unknown>>)[discriminatorOf(schema) ?? ''];
      return chosen === undefined ? undefined : choiceTitle(schema, chosen, t);
    }
    case 'number':
      return schema['x-unit'] ? words() : t('forms.named', { title: t(schema.title ?? name), words: words() });
    default:
      return words() === t('forms.nothing') ? undefined : words();
  }
}

/** One language is enough on a line: the reader's, as far as it is one of those that are shown. */
const firstLocale = ({ reader, locales }: Wording) => (reader ? [reader] : locales.slice(0, 1));
