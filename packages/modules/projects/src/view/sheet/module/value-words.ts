import type { Text } from '@tandem/sdk';
import type { PrintedItem } from '@tandem/sdk/admin';
import { branchOf, discriminatorOf, fieldKind, type FormSchema } from '@tandem/sdk/dialect';
import { euros } from '../../euros.ts';
import { monthText } from '../../month.ts';
import { said } from '../../words.ts';
import { item } from '../context.ts';
import { chosenItem } from './chosen-item.ts';
import { type FormWords, named, titleOf } from './form-words.ts';
import { type Field, fieldsOf, fieldsOfItem, nameIn, stated, valuesOf } from './said-fields.ts';

/**
 * A value on one line, in the language of the sheet and in the units in which people count: hours, euros, percent, a date in full.
 *
 * @param path where it stands, for a value that names an item of a list.
 */
export function valueWords(words: FormWords, { schema, value }: Omit<Field, 'name'>, path: string): string {
  const { form, t, locale, format } = words;
  switch (fieldKind(schema)) {
    case 'translated':
      return said(value as Text, locale);
    case 'date':
      return format.date(String(value));
    case 'month':
      return monthText(String(value), locale);
    case 'hours':
      return format.minutes(Number(value));
    case 'money':
      return euros(Number(value), locale);
    case 'share':
      return t('funding.part-of', { share: Number(value) / 100 });
    case 'number': {
      const number = format.number(Number(value));
      return schema['x-unit'] === undefined ? number : `${number} ${form.t(schema['x-unit'])}`;
    }
    case 'switch':
      return t(value === true ? 'yes' : 'no');
    case 'select':
    case 'segmented':
      return choiceWords(words, schema, value);
    case 'item':
      return chosenWords(words, schema, String(value), path);
    case 'checks':
    case 'items':
    case 'list':
      return listWords(words, schema, value, path).map(oneLine).join(', ');
    case 'group':
    case 'union':
      return wholeWords(words, schema, value, path).join(', ');
    default:
      return typeof value === 'string' ? value : '';
  }
}

const oneLine = ({ text, note }: PrintedItem): string => (note === undefined ? text : `${text} (${note})`);

/** What one of several values is called. */
function choiceWords({ form }: FormWords, schema: FormSchema, value: unknown): string {
  const title = schema['x-enum-titles']?.[String(value)];
  return title === undefined ? String(value) : form.t(title);
}

/** The name of an item of a list of the same configuration; of one that is gone its key. */
function chosenWords(words: FormWords, schema: FormSchema, key: string, path: string): string {
  const also = schema['x-items-also']?.[key];
  if (also !== undefined) return words.form.t(also);
  const item = chosenItem(words, schema, key, path);
  const name = item && nameIn(item.fields);
  return (name && valueWords(words, name, `${item.path}/${name.name}`)) || key;
}

/** The values of a list: an item by its name, and what else is said of it. */
export function listWords(words: FormWords, schema: FormSchema, value: unknown, path: string): readonly PrintedItem[] {
  const { items = {}, 'x-key': key } = schema;
  return (Array.isArray(value) ? value : []).flatMap((one: unknown): readonly PrintedItem[] => {
    if (key === undefined) return [{ text: valueWords(words, { schema: items, value: one }, path) }];
    const fields = fieldsOfItem(schema, one);
    const name = nameIn(fields);
    const at = `${path}/${String(valuesOf(one)[key])}`;
    const beside = fields.filter((field) => field !== name);
    const said = fieldWords(words, beside, at, isItsOwnName);
    const [text = '', ...rest] = name ? [valueWords(words, name, `${at}/${name.name}`), ...said] : said;
    return text === '' ? [] : [item(text, rest)];
  });
}

/** "6 sessions" behind a name needs no "number of sessions" before it, and a remark no "remark". */
const isItsOwnName = ({ name, schema }: Field): boolean =>
  name === 'note' || (fieldKind(schema) === 'number' && schema['x-unit'] !== undefined);

/** A group, or a way that was chosen among several with what belongs to it, field by field. */
export function wholeWords(words: FormWords, schema: FormSchema, value: unknown, path: string): readonly string[] {
  if (!schema.oneOf) return fieldWords(words, fieldsOf(schema, value), path);
  const chosen = valuesOf(value)[discriminatorOf(schema) ?? ''];
  const branch = branchOf(schema, value);
  return branch === undefined
    ? []
    : [choiceWords(words, schema, chosen), ...fieldWords(words, fieldsOf(branch, value), path)];
}

/**
 * What is said in the fields of a whole, each under its name. What is only a yes is its name.
 *
 * @param isItsOwnName of which fields the value says enough.
 */
export function fieldWords(
  words: FormWords,
  fields: readonly Field[],
  path: string,
  isItsOwnName: (field: Field) => boolean = () => false,
): readonly string[] {
  return stated(fields).flatMap((field) => {
    const title = titleOf(words, field.schema);
    if (field.value === true) return [title];
    const value = valueWords(words, field, `${path}/${field.name}`);
    if (value === '') return [];
    return [isItsOwnName(field) ? value : named(words, title, value)];
  });
}
