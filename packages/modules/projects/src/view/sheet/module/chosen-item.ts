import { type FormSchema, listOfItems, placeOfItems } from '@tandem/sdk/dialect';
import type { FormWords } from './form-words.ts';
import { type Field, fieldsOfItem, valuesOf } from './said-fields.ts';

/** An item of a list of the same configuration. */
interface ChosenItem {
  readonly fields: readonly Field[];
  /** Where the item stands. */
  readonly path: string;
}

/**
 * The item of which a value holds the key; none when it is gone.
 *
 * @param path where the value stands.
 */
export function chosenItem(
  { form, tree }: FormWords,
  schema: FormSchema,
  key: string,
  path: string,
): ChosenItem | undefined {
  const pointer = schema['x-items-of'] ?? '';
  const list = listOfItems(form.schema, pointer);
  const at = `${placeOfItems(pointer, path)}/${key}`;
  const value = list && valueAt(form.schema, tree, at.split('/').slice(1));
  return list === undefined || value === undefined ? undefined : { fields: fieldsOfItem(list, value), path: at };
}

/** What stands at a place, in which the items of a keyed list are named by their key. */
const valueAt = (schema: FormSchema | undefined, tree: unknown, names: readonly string[]): unknown => {
  const [name, ...rest] = names;
  if (name === undefined) return tree;
  const key = schema?.['x-key'];
  if (key === undefined) return valueAt(schema?.properties?.[name], valuesOf(tree)[name], rest);
  const item: unknown = Array.isArray(tree) ? tree.find((one) => valuesOf(one)[key] === name) : undefined;
  return valueAt(schema?.items, item, rest);
};
