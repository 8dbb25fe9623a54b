import type { PrintedBlock, PrintedFact, PrintedItem } from '@tandem/sdk/admin';
import { fieldKind } from '@tandem/sdk/dialect';
import { factOf, under } from '../context.ts';
import { type FormWords, titleOf } from './form-words.ts';
import { type Field, fieldsOf, says } from './said-fields.ts';
import { tableOf } from './table.ts';
import { fieldWords, listWords, valueWords, wholeWords } from './value-words.ts';

/** What the fields of a section say: facts, then the tables that are too wide to stand among them. */
export function fieldBlocks(words: FormWords, fields: readonly Field[], level: 5 | 6): readonly PrintedBlock[] {
  const told = fields.filter(says).map((field) => ({ field, table: tableOf(words, field) }));
  const facts = told.flatMap(({ field, table }) => (table ? [] : factsOf(words, field, `/${field.name}`)));
  return [
    ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
    ...told.flatMap(({ field, table }) => (table ? under(titleOf(words, field.schema), [table], level) : [])),
  ];
}

/** A field under its name. A list inside a group stands beside the group, where its lines have room. */
function factsOf(words: FormWords, field: Field, path: string): readonly PrintedFact[] {
  const { schema, value } = field;
  const term = titleOf(words, schema);
  switch (fieldKind(schema)) {
    case 'list':
      return factOf(term, listWords(words, schema, value, path));
    case 'group': {
      const inside = fieldsOf(schema, value);
      const lists = inside.filter((one) => says(one) && fieldKind(one.schema) === 'list');
      const others = inside.filter((one) => !lists.includes(one));
      return [
        ...(others.some(says) ? factOf(term, fieldWords(words, others, path).map(asItem)) : []),
        ...lists.flatMap((one) => factsOf(words, one, `${path}/${one.name}`)),
      ];
    }
    case 'union':
      return factOf(term, wholeWords(words, schema, value, path).map(asItem));
    default:
      return factOf(term, [asItem(valueWords(words, field, path))]);
  }
}

const asItem = (text: string): PrintedItem => ({ text });
