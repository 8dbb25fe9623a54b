import { z } from 'zod';
import { text } from '../locale.ts';

/**
 * What the configurations of activities are made of. Texts are message keys of the module that implements the kind. A field gets its
 * place in the form (`x-order`, `x-section`) from `inSection`, and a part of a group or of an item from where it is written.
 */

/** What the module is called in its project, and what it is for. */
export const presentation = {
  title: text().meta({
    title: 'configuration.title',
    'x-widget': 'translated',
    'x-section': 'configuration.section.presentation',
    'x-order': 1,
  }),
  aim: text().optional().meta({
    title: 'configuration.aim',
    'x-widget': 'translated',
    'x-multiline': true,
    'x-section': 'configuration.section.presentation',
    'x-order': 2,
  }),
};

/** Some of several values, each with the text `<title>.<value>`. */
export const several = <const Values extends readonly [string, ...string[]]>(values: Values, title: string) =>
  z
    .array(z.enum(values).meta({ 'x-enum-titles': textsOfValues(values, title) }))
    .default([])
    .meta({ title });

/** One of several values, each with the text `<title>.<value>`. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, title: string) =>
  z.enum(values).meta({ title, 'x-enum-titles': textsOfValues(values, title) });

const textsOfValues = (values: readonly string[], title: string): Readonly<Record<string, string>> =>
  Object.fromEntries(values.map((value) => [value, `${title}.${value}`]));

/** Yes or no; no, unless the project or the centre says yes. */
export const yesNo = (title: string) => z.boolean().default(false).meta({ title });

/** One line in the languages of the centre, which may be left out. */
export const line = (title: string) => text().optional().meta({ title, 'x-widget': 'translated' });

/** Several lines in the languages of the centre, which may be left out. */
export const lines = (title: string) =>
  text().optional().meta({ title, 'x-widget': 'translated', 'x-multiline': true });

/**
 * A list of named things that keep their identity when they are renamed or moved, each with room for a note.
 * Texts: `<title>`, `<title>.name`, `<title>.add`, and `configuration.note`.
 *
 * @param more further fields of an item, drawn between its name and its note.
 */
export const named = <const More extends Readonly<Record<string, z.ZodType>> = {}>(
  title: string,
  more: More = {} as More,
) =>
  z
    .array(
      z.object({
        key: z.string().min(1).max(60),
        name: text().meta({ title: `${title}.name`, 'x-order': 1 }),
        ...ordered(more, {}, 1),
        note: lines('configuration.note').meta({ 'x-order': 1 + Object.keys(more).length + 1 }),
      }),
    )
    .max(30)
    // Two items of one key could not be told apart when a plugin's list and a centre's are merged.
    .refine((list) => new Set(list.map((item) => (item as { key: string }).key)).size === list.length, {
      message: 'problem.invalid',
    })
    .default([])
    .meta({ title, 'x-key': 'key', 'x-add': `${title}.add` });

/** Fields that belong together. Each keeps its own default, so that a part may be stated alone. */
export const group = <const Shape extends Readonly<Record<string, z.ZodType>>>(title: string, shape: Shape) =>
  z
    .object(ordered(shape, {}))
    .prefault({} as never)
    .meta({ title });

/** A whole number with its unit, which may be left out. Zero only where `least` says so. */
export const count = (title: string, { unit, least = 1, most }: { unit?: string; least?: number; most: number }) =>
  z
    .int()
    .min(least)
    .max(most)
    .optional()
    .meta({ title, ...(unit !== undefined && { 'x-unit': unit }) });

/** Minutes of work, which the form shows as hours; may be left out. */
export const minutes = (title: string, most: number) =>
  z.int().min(0).max(most).optional().meta({ title, 'x-widget': 'hours' });

/** From the least to the most, such as 8 to 10 weeks; equal where there is no choice, and either may be left out. Texts: `<title>`, `configuration.least`, `configuration.most`. */
export const range = (title: string, unit: string, most: number) =>
  z
    .object({
      least: count('configuration.least', { unit, most }).meta({ 'x-order': 1 }),
      most: count('configuration.most', { unit, most }).meta({ 'x-order': 2 }),
    })
    .refine(({ least = 1, most: greatest = most }) => least <= greatest, { path: ['most'], message: 'problem.range' })
    .optional()
    .meta({ title });

/**
 * Fields in a section of the form, in the order in which they are written.
 *
 * @param after the `x-order` of the field before the first.
 */
export const inSection = <const Shape extends Readonly<Record<string, z.ZodType>>>(
  section: string,
  after: number,
  shape: Shape,
): Shape => ordered(shape, { 'x-section': section }, after);

function ordered<Shape extends Readonly<Record<string, z.ZodType>>>(shape: Shape, place: object, after = 0): Shape {
  const fields = Object.entries(shape).map(([name, field], index) => {
    return [name, field.meta({ ...field.meta(), ...place, 'x-order': after + index + 1 })];
  });
  return Object.fromEntries(fields) as Shape;
}

export const id = z.uuid();
/** `YYYY-MM-DD`. */
export const day = z.iso.date();
