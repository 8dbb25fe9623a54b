import { writeNumber } from '@tandem/ui/number-entry';
import { branchOf, discriminatorOf, fieldKind, type FormSchema } from '@tandem/sdk/dialect';
import { layoutFields } from './dialect/layout.ts';
import { hoursFromMinutes } from './hours.ts';
import { asText, type Locale, type ResolveText } from './text.ts';

/** Turns a message key into words. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What is needed to put a value into words. */
export interface Wording {
  readonly t: Translate;
  readonly resolveText: ResolveText;
  /** The languages in which a translated text is shown, in that order. */
  readonly locales: readonly Locale[];
  /** The reader's language, which names lines of lists; where they have no name in it, the first of `locales` that has. */
  readonly reader?: Locale | undefined;
}

/** A value in words, as a locked field, a list's announcements and "the project says" show it. */
export function valueText(schema: FormSchema, value: unknown, wording: Wording): string {
  const { t, resolveText, locales } = wording;
  if (value === undefined || value === null || value === '') return t('forms.nothing');
  switch (fieldKind(schema)) {
    case 'translated': {
      const words = locales.map((locale) => resolveText(asText(value), locale)).filter(Boolean);
      return words.length > 0 ? words.join(' / ') : t('forms.nothing');
    }
    case 'switch':
      return t(value === true ? 'forms.yes' : 'forms.no');
    case 'select':
    case 'segmented':
      return choiceTitle(schema, value, t);
    case 'number':
      return withUnit(schema, writeNumber(value as number), t);
    case 'hours':
      return `${writeNumber(hoursFromMinutes(value as number))} ${t(schema['x-unit'] ?? 'forms.hours')}`;
    case 'checks':
      return listed(
        (value as readonly unknown[]).map((one) => choiceTitle(schema.items ?? {}, one, t)),
        t,
      );
    case 'list':
      return listed(
        (value as readonly unknown[]).map((item) => itemTitle(schema, item, wording) ?? t('forms.unnamed')),
        t,
      );
    case 'group':
      return fieldsText(schema, value, wording);
    case 'union': {
      const chosen = (value as Readonly<Record<string, unknown>>)[discriminatorOf(schema) ?? ''];
      const inside = fieldsText(branchOf(schema, value) ?? {}, value, wording);
      return [choiceTitle(schema, chosen, t), inside].filter(Boolean).join(', ');
    }
    default:
      return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

/** The title of one of the values of an enum, or of a branch of a union. */
export function choiceTitle(schema: FormSchema, value: unknown, t: Translate): string {
  const key = schema['x-enum-titles']?.[String(value)];
  return key ? t(key) : String(value);
}

/** What an item of a list is called: the first text in it that says anything. */
export function itemTitle(list: FormSchema, item: unknown, wording: Wording): string | undefined {
  const values = (item ?? {}) as Readonly<Record<string, unknown>>;
  const named = layoutFields(list.items ?? {}, [list['x-key'] ?? '']).find(({ schema }) => {
    const kind = fieldKind(schema);
    return kind === 'translated' || kind === 'text';
  });
  if (!named) return undefined;
  const { reader, locales } = wording;
  return [...(reader ? [reader] : []), ...locales]
    .map((locale) => valueText(named.schema, values[named.name], { ...wording, locales: [locale] }))
    .find((text) => text !== wording.t('forms.nothing'));
}

function fieldsText(schema: FormSchema, value: unknown, wording: Wording): string {
  const values = (value ?? {}) as Readonly<Record<string, unknown>>;
  return layoutFields(schema)
    .filter(({ name }) => values[name] !== undefined)
    .map(({ name, schema: field }) => `${wording.t(field.title ?? name)} ${valueText(field, values[name], wording)}`)
    .join(', ');
}

const withUnit = (schema: FormSchema, number: string, t: Translate) =>
  schema['x-unit'] ? `${number} ${t(schema['x-unit'])}` : number;
const listed = (texts: readonly string[], t: Translate) => (texts.length > 0 ? texts.join(', ') : t('forms.nothing'));
