import type { DialectProblem } from './dialect-problem.ts';
import { everyField } from './every-field.ts';
import { listOfItems, sharesItems } from './items-of.ts';
import type { FormSchema } from './schema.ts';

/** What is wrong with the choices among items of lists (`x-items-of`) of a whole configuration. */
export function itemChoiceProblems(root: FormSchema): readonly DialectProblem[] {
  return everyField(root).flatMap(({ path, schema }) => [
    ...problemsOf(schema, path, root),
    // Several items of a list: the choice stands on the items of the array.
    ...(schema.items && !schema.items.properties ? problemsOf(schema.items, path, root) : []),
  ]);
}

function problemsOf(schema: FormSchema, path: string, root: FormSchema): readonly DialectProblem[] {
  const { 'x-items-of': pointer, 'x-items-also': also } = schema;
  if (pointer === undefined) {
    if (also === undefined) return [];
    return [{ path, text: 'x-items-also adds to the items that x-items-of names. Name a list, or use an enum.' }];
  }
  const texts = [
    schema.type !== 'string' && 'x-items-of stands on a string: the key of an item. Make the property a string.',
    schema.enum && 'A choice among items of a list has no enum. Move its values to x-items-also.',
    !listOfItems(root, pointer) &&
      `x-items-of names "${pointer}", which is no list with x-key of this configuration. Name one, from the outermost object, items of outer lists as *.`,
    !sharesItems(pointer, path) &&
      `x-items-of names "${pointer}", in which * is not an item around this field. Lists inside other items cannot be chosen from.`,
  ];
  return texts.filter((text) => typeof text === 'string').map((text) => ({ path, text }));
}
