import { type FieldKind, fieldKind, type FormSchema, sameData } from '@tandem/sdk/dialect';

type Values = Readonly<Record<string, unknown>>;

/** A field of an object with what stands in it. */
export interface Field {
  readonly name: string;
  readonly schema: FormSchema;
  readonly value: unknown;
}

export const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};

/** The fields of an object in the order in which the form asks them, without those that another answer takes away. */
export function fieldsOf(schema: FormSchema, value: unknown): readonly Field[] {
  const values = valuesOf(value);
  return Object.entries(schema.properties ?? {})
    .filter(([, field]) => field.const === undefined && isAsked(field, values))
    .toSorted(([, one], [, other]) => (one['x-order'] ?? Infinity) - (other['x-order'] ?? Infinity) || 0)
    .map(([name, field]) => ({ name, schema: field, value: values[name] }));
}

/** The fields of an item of a list, without the key by which programs know it. */
export const fieldsOfItem = (list: FormSchema, item: unknown): readonly Field[] =>
  fieldsOf(list.items ?? {}, item).filter(({ name }) => name !== list['x-key']);

/** The field by which an item is known: the first that is words, else the first choice. */
export const nameIn = (fields: readonly Field[]): Field | undefined => {
  const first = (...kinds: readonly FieldKind[]) =>
    fields.find(({ schema }) => kinds.some((kind) => kind === fieldKind(schema)));
  return first('translated', 'text') ?? first('item', 'select', 'segmented', 'date', 'month');
};

const isAsked = ({ 'x-show-if': condition }: FormSchema, values: Values): boolean =>
  condition === undefined || values[condition.field] === condition.equals;

/** Whether a field says something of its own: it is filled in, and not merely with what its module says of itself. */
export const says = (field: Field): boolean =>
  fieldKind(field.schema) === 'group'
    ? fieldsOf(field.schema, field.value).some(says)
    : !isEmpty(field) && !sameData(field.value, field.schema.default);

/**
 * What belongs to a statement once one of its fields says something: "5 faces" beside "a grid of smileys". A "no" and a nought that
 * nobody wrote say nothing there either.
 */
export const stated = (fields: readonly Field[]): readonly Field[] =>
  fields.filter(
    (field) => says(field) || !(isEmpty(field) || field.value === false || field.value === 0 || isGroup(field)),
  );

const isGroup = ({ schema }: Field): boolean => fieldKind(schema) === 'group';

function isEmpty({ schema, value }: Field): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return fieldKind(schema) === 'translated' && !Object.values(valuesOf(value)).some(Boolean);
}
