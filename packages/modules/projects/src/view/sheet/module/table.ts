import type { PrintedTable } from '@tandem/sdk/admin';
import { type FieldKind, fieldKind } from '@tandem/sdk/dialect';
import { type FormWords, titleOf } from './form-words.ts';
import { type Field, fieldsOfItem, says, valuesOf } from './said-fields.ts';
import { valueWords } from './value-words.ts';

const numeric: readonly (FieldKind | undefined)[] = ['number', 'hours', 'money', 'share'];
const nested: readonly (FieldKind | undefined)[] = ['group', 'union', 'list'];

/** From so many columns on, lines of a list are easier to compare in a table. Yeses and remarks read well behind a name. */
const fewestColumns = 3;

/** A list of records as a table, when all that is said of them is flat and there is enough of it; else nothing. */
export function tableOf(words: FormWords, { name, schema, value }: Field): PrintedTable | undefined {
  const key = schema['x-key'];
  if (fieldKind(schema) !== 'list' || key === undefined || !Array.isArray(value) || value.length < 2) return undefined;
  const rows = value.map((item: unknown) => ({ key: String(valuesOf(item)[key]), fields: fieldsOfItem(schema, item) }));
  const used = new Set(rows.flatMap(({ fields }) => fields.filter(says).map((field) => field.name)));
  const columns = fieldsOfItem(schema, {}).filter((field) => used.has(field.name));
  const compared = columns.filter((column) => column.name !== 'note' && fieldKind(column.schema) !== 'switch');
  if (compared.length < fewestColumns || columns.some((column) => nested.includes(fieldKind(column.schema))))
    return undefined;
  return {
    kind: 'table',
    caption: titleOf(words, schema),
    columns: columns.map((column) => ({
      title: titleOf(words, column.schema),
      ...(numeric.includes(fieldKind(column.schema)) && { numeric: true }),
    })),
    rows: rows.map(({ key: of, fields }) =>
      columns.map((column) => {
        const field = fields.find((one) => one.name === column.name);
        return field && field.value !== undefined ? valueWords(words, field, `/${name}/${of}/${field.name}`) : '';
      }),
    ),
  };
}
