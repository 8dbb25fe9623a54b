import { asCounted, type FormProblem, type FormSchema, pathId, readPath, schemaAt, valueText } from '@tandem/forms';
import type { Problem } from '@tandem/sdk';
import { type FormWords, wordsWithin } from './form-words.ts';

/** A problem in words, with the field it is about. */
export interface ToldProblem extends FormProblem {
  /** "Places per group: …". */
  readonly line: string;
  readonly href: string;
}

/** The problems of a part of the configuration, in the reader's language. */
export function tellProblems(
  problems: readonly Problem[],
  schema: FormSchema,
  value: unknown,
  words: FormWords,
): readonly ToldProblem[] {
  return problems.map(({ path, severity, key, values }) => {
    const text = words.problem(key, counted(schemaAt(schema, path, value), values));
    const name = fieldName(path, schema, value, words);
    return {
      path,
      severity,
      text,
      // What is said of the whole part names no field.
      line: name === '' ? text : `${name}${words.colon}${text}`,
      href: `#${pathId(path)}`,
    };
  });
}

/** The bounds that a problem names, as the reader counts: "at most 20 hours" and not minutes. */
const counted = (field: FormSchema | undefined, values: Problem['values']): Problem['values'] =>
  values &&
  Object.fromEntries(
    Object.entries(values).map(([name, one]) => [name, typeof one === 'number' && field ? asCounted(field, one) : one]),
  );

/** What a field is called where it does not stand beside its label: the list and the line it is in come first. */
export function fieldName(path: string, schema: FormSchema, value: unknown, plain: FormWords): string {
  const words = plain.wording.whole ? plain : wordsWithin(plain, schema, value);
  const parts = path.split('/').slice(1);
  const names: string[] = [];
  let at = '';
  for (const part of parts) {
    const outer = at;
    const around = schemaAt(schema, outer, value);
    at = `${at}/${part}`;
    if (around?.['x-key'] !== undefined) {
      const item = readPath(value, at, schema);
      if (item !== undefined) names.push(valueText(around, [item], words.wording, outer));
    } else {
      const title = schemaAt(schema, at, value)?.title;
      if (title !== undefined) names.push(words.t(title));
    }
  }
  // The outermost heading repeats its section; the last two say where one is.
  return names.slice(-2).join(', ');
}
