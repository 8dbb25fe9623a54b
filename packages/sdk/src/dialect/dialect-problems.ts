import type { DialectProblem } from './dialect-problem.ts';
import { fieldKind } from './field-kind.ts';
import { itemChoiceProblems } from './item-choice-problems.ts';
import type { FormSchema } from './schema.ts';
import { widgetProblem } from './widget-problem.ts';

const drawnKeywords = new Set(
  // prettier-ignore
  ['type', 'title', 'description', 'default', 'const', 'enum', 'format', 'minimum', 'maximum', 'minItems', 'maxItems', 'minLength', 'maxLength',
   'properties', 'required', 'items', 'oneOf', 'anyOf', 'additionalProperties', 'pattern', 'uniqueItems', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', '$schema',
   'x-widget', 'x-multiline', 'x-unit', 'x-order', 'x-section', 'x-show-if', 'x-enum-titles', 'x-key', 'x-add', 'x-items-of', 'x-items-also'],
);

/** What the form cannot draw of `schema`: all of it at once, so that an author mends everything in one go. */
export function dialectProblems(schema: FormSchema): readonly DialectProblem[] {
  if (schema.type === 'object' && schema.properties)
    return [...objectProblems(schema, ''), ...itemChoiceProblems(schema)];
  return [{ path: '', text: 'A configuration is an object with named properties. Wrap this schema in an object.' }];
}

function objectProblems(schema: FormSchema, path: string): readonly DialectProblem[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
    ...fieldProblems(property, `${path}/${name}`),
    ...conditionProblems(property, schema, `${path}/${name}`, name),
  ]);
}

function fieldProblems(schema: FormSchema, path: string): readonly DialectProblem[] {
  const problems = [...keywordProblems(schema, path), ...titleProblems(schema, path)];
  const kind = fieldKind(schema);
  if (!kind) return [...problems, { path, text: howToDraw(schema) }];
  if (kind === 'group') return [...problems, ...objectProblems(schema, path)];
  if (kind === 'list') return [...problems, ...listProblems(schema, path)];
  if (kind === 'union')
    return [...problems, ...(schema.oneOf ?? []).flatMap((branch) => objectProblems(withoutConstants(branch), path))];
  return problems;
}

function keywordProblems(schema: FormSchema, path: string): readonly DialectProblem[] {
  const unknown = Object.keys(schema).filter((keyword) => !drawnKeywords.has(keyword));
  const widget = widgetProblem(schema);
  return [
    ...unknown.map((keyword) => ({
      path,
      text: `The keyword "${keyword}" is not in the dialect. Leave it out, or check it on the server.`,
    })),
    ...(widget === undefined ? [] : [{ path, text: widget }]),
  ];
}

function titleProblems(schema: FormSchema, path: string): readonly DialectProblem[] {
  if (schema.title) return [];
  return [{ path, text: 'The field has no title. Give it one: a message key, in the metadata of the schema.' }];
}

function listProblems(schema: FormSchema, path: string): readonly DialectProblem[] {
  const key = schema['x-key'] ?? '';
  const item = schema.items ?? {};
  const { [key]: keyProperty, ...fields } = item.properties ?? {};
  const missing =
    keyProperty?.type === 'string'
      ? []
      : [
          {
            path,
            text: `Items of the list have no text property "${key}", which x-key names. Add it, or name another.`,
          },
        ];
  return [...missing, ...objectProblems({ ...item, properties: fields }, `${path}/*`)];
}

function conditionProblems(
  schema: FormSchema,
  parent: FormSchema,
  path: string,
  name: string,
): readonly DialectProblem[] {
  const condition = schema['x-show-if'];
  if (!condition) return [];
  if (condition.field !== name && parent.properties?.[condition.field]) return [];
  return [
    {
      path,
      text: `x-show-if names "${condition.field}", which is no other field beside it. Name one of the same object.`,
    },
  ];
}

function withoutConstants(branch: FormSchema): FormSchema {
  const drawn = Object.entries(branch.properties ?? {}).filter(([, property]) => property.const === undefined);
  return { ...branch, properties: Object.fromEntries(drawn) };
}

function howToDraw(schema: FormSchema): string {
  if (schema.type === 'array' && schema.items?.properties)
    return 'A list of objects needs x-key: the property by which an item is known when it moves.';
  if (schema.type === 'array')
    return 'A list is of objects with x-key, of the values of an enum, or of items of another list (x-items-of).';
  if (schema.type === 'object')
    return 'An object needs named properties. Free keys cannot be drawn: use a list of objects with x-key.';
  if (schema.oneOf) return 'A union needs one property that is a const, a different one, in every branch.';
  if (schema.anyOf)
    return 'anyOf is drawn for translated texts only. Use a union with a const in every branch, or an optional property in place of null.';
  return 'No way to draw this. Use a text, number, true or false, date, enum, object, list or union of the dialect.';
}
