import { z } from 'zod';
import { text } from '../locale.ts';

/** Fields that kinds have in common. Their texts are message keys of the module that implements the kind. */

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
    .array(
      z.enum(values).meta({ 'x-enum-titles': Object.fromEntries(values.map((value) => [value, `${title}.${value}`])) }),
    )
    .default([])
    .meta({ title });

/** One of several values, each with the text `<title>.<value>`. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, title: string) =>
  z
    .enum(values)
    .meta({ title, 'x-enum-titles': Object.fromEntries(values.map((value) => [value, `${title}.${value}`])) });

/** A list of named things that keep their identity when they are renamed or moved. Texts: `<title>`, `<title>.name`, `<title>.add`. */
export const named = (title: string) =>
  z
    .array(z.object({ key: z.string().min(1).max(60), name: text().meta({ title: `${title}.name` }) }))
    .max(30)
    // Two items of one key could not be told apart when a plugin's list and a centre's are merged.
    .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, { message: 'problem.invalid' })
    .default([])
    .meta({ title, 'x-key': 'key', 'x-add': `${title}.add` });

export const id = z.uuid();
/** `YYYY-MM-DD`. */
export const day = z.iso.date();
