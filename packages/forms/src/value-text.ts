import { branchOf, discriminatorOf, type FieldKind, fieldKind, type FormSchema } from '@tandem/sdk/dialect';
import { layoutFields } from './dialect/layout.ts';
import { itemsOf, keyOfItem } from './item-choice.ts';
import { monthText } from './month.ts';
import { child, type Path } from './path/pointer.ts';
import { quantityText } from './quantity.ts';
import { asText } from './text.ts';
import type { Translate, Wording } from './wording.ts';

/**
 * A value in words, as a locked field, a list's announcements and "the project says" show it.
 *
 * @param path where it stands, for values that name an item beside them.
 */
export function valueText(schema: FormSchema, value: unknown, wording: Wording, path: Path = ''): string {
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
    case 'hours':
    case 'money':
    case 'share':
      return quantityText(schema, value, t);
    case 'month':
      return monthText(value, t);
    case 'item':
      return itemChoiceText(schema, value, path, wording);
    case 'items':
      return listed(value, t, (one) => itemChoiceText(schema.items ?? {}, one, path, wording));
    case 'checks':
      return listed(value, t, (one) => choiceTitle(schema.items ?? {}, one, t));
    case 'list':
      return listed(value, t, (item) => itemTitle(schema, item, wording, path) ?? t('forms.unnamed'));
    case 'group':
      return fieldsText(schema, value, wording, path);
    case 'union': {
      const chosen = (value as Readonly<Record<string, unknown>>)[discriminatorOf(schema) ?? ''];
      const inside = fieldsText(branchOf(schema, value) ?? {}, value, wording, path);
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

/** Something that can be chosen, in words. */
interface NamedChoice {
  readonly value: string;
  readonly label: string;
}

/** What the value at `path` can be chosen from: the items of the list as it is now, then the fixed values. */
export function itemChoices(schema: FormSchema, path: Path, wording: Wording): readonly NamedChoice[] {
  const now = itemsOf(schema, path, wording.whole)[0];
  const items = now?.items.map((item) => {
    const value = keyOfItem(now.list, item);
    return { value, label: itemTitle(now.list, item, wording, now.path) ?? value };
  });
  const also = Object.entries(schema['x-items-also'] ?? {});
  return [...(items ?? []), ...also.map(([value, key]) => ({ value, label: wording.t(key) }))];
}

/** The name of what was chosen. An item that is gone keeps its name where that is still known, and says that it is gone. */
export function itemChoiceText(schema: FormSchema, value: unknown, path: Path, wording: Wording): string {
  const key = String(value);
  const also = schema['x-items-also']?.[key];
  if (also !== undefined) return wording.t(also);
  const places = itemsOf(schema, path, wording.whole);
  const names = places.map(({ list, items, path: at }) => {
    const item = items.find((one) => keyOfItem(list, one) === key);
    return item === undefined ? undefined : (itemTitle(list, item, wording, at) ?? key);
  });
  const name = names.find((known) => known !== undefined) ?? key;
  return places.length > 0 && names[0] === undefined ? wording.t('forms.gone', { name }) : name;
}

/**
 * What an item of a list is called: the first text in it that says anything, else the first choice among items of another list.
 *
 * @param path where the list stands.
 */
export function itemTitle(list: FormSchema, item: unknown, wording: Wording, path: Path = ''): string | undefined {
  const values = (item ?? {}) as Readonly<Record<string, unknown>>;
  const key = list['x-key'] ?? '';
  const fields = layoutFields(list.items ?? {}, [key]);
  const naming = (kinds: readonly (FieldKind | undefined)[]) =>
    fields.find(({ schema }) => kinds.includes(fieldKind(schema)));
  const named = naming(['translated', 'text']) ?? naming(['item', 'select', 'date', 'month']);
  if (!named) return undefined;
  const { reader, locales } = wording;
  const at = child(child(path, String(values[key])), named.name);
  return [...(reader ? [reader] : []), ...locales]
    .map((locale) => valueText(named.schema, values[named.name], { ...wording, locales: [locale] }, at))
    .find((text) => text !== wording.t('forms.nothing'));
}

function fieldsText(schema: FormSchema, value: unknown, wording: Wording, path: Path): string {
  const values = (value ?? {}) as Readonly<Record<string, unknown>>;
  return layoutFields(schema)
    .filter(({ name }) => values[name] !== undefined)
    .map(({ name, schema: field }) => {
      const words = valueText(field, values[name], wording, child(path, name));
      return `${wording.t(field.title ?? name)} ${words}`;
    })
    .join(', ');
}

function listed(values: unknown, t: Translate, say: (one: unknown) => string): string {
  const texts = Array.isArray(values) ? values.map(say) : [];
  return texts.length > 0 ? texts.join(', ') : t('forms.nothing');
}
