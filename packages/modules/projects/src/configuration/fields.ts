import { text } from '@tandem/sdk';
import { z } from 'zod';

/** By what an item of a list stays itself when it is renamed or moved. */
export const key = z.string().min(1).max(60);

/** One of several values, each with the text `<title>.<value>`. */
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values, title: string) =>
  z.enum(values).meta({ title, 'x-enum-titles': titles(values, title) });

/** Some of several values, each with the text `<title>.<value>`. */
export const several = <const Values extends readonly [string, ...string[]]>(values: Values, title: string) =>
  z.array(z.enum(values).meta({ 'x-enum-titles': titles(values, title) })).meta({ title });

const titles = (values: readonly string[], title: string) =>
  Object.fromEntries(values.map((value) => [value, `${title}.${value}`]));

/** A text of one line, in the languages of the centre. */
export const line = (title: string) => text().meta({ title, 'x-widget': 'translated' });

/** A text of several lines, in the languages of the centre. */
export const lines = (title: string) => text().meta({ title, 'x-widget': 'translated', 'x-multiline': true });

/** A list of things that keep their identity, with at most `most` of them. The first text of `shape` names an item. */
export const keyed = <Shape extends z.ZodRawShape>(title: string, shape: Shape, most = 40) =>
  z
    .array(z.object({ key, ...ordered(shape) }))
    .max(most)
    // Two items of one key could not be told apart when a plugin's list and a centre's are merged.
    .refine((list) => new Set(list.map((item) => (item as { key: string }).key)).size === list.length, {
      message: 'problem.invalid',
    })
    .meta({ title, 'x-key': 'key', 'x-add': 'add' });

/** A list of points, each in a few words, with a remark where it needs one. */
export const points = (title: string, most = 40) => keyed(title, { name: line('name'), note: note() }, most);

/** A remark beside an answer. */
export const note = () => lines('note').optional();

/** A part that may be absent as a whole. Its fields stand in the order in which they are written. */
export const group = <Shape extends z.ZodRawShape>(title: string, shape: Shape) =>
  z.object(ordered(shape)).meta({ title });

/** The name of something in another list of the same configuration. */
export const oneOfList = (title: string, list: string, also: Readonly<Record<string, string>> = {}) =>
  key.meta({ title, 'x-items-of': list, ...(Object.keys(also).length > 0 ? { 'x-items-also': also } : {}) });

/** Fields drawn in the order in which they are written, and in one section where one is named. */
export const ordered = <Shape extends z.ZodRawShape>(shape: Shape, section?: string, from = 0): Shape =>
  Object.fromEntries(
    Object.entries(shape).map(([name, field], index) => {
      const described = field as z.ZodType;
      const place = { 'x-order': from + index + 1, ...(section === undefined ? {} : { 'x-section': section }) };
      return [name, described.meta({ ...described.meta(), ...place })];
    }),
  ) as unknown as Shape;

/** `YYYY-MM-DD`. */
export const day = (title: string) => z.iso.date().meta({ title });

/** A month, `YYYY-MM`. */
const month = (title: string) =>
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/u)
    .meta({ title, 'x-widget': 'month' });

/** A calendar year. */
export const year = (title: string) => z.int().min(1950).max(2100).meta({ title });

/** Cents of a euro. */
export const money = (title: string) =>
  z.int().min(0).max(100_000_000_00).meta({ title, 'x-widget': 'money', 'x-unit': 'unit.euro' });

/** Basis points: 10,000 are the whole. */
export const share = (title: string) =>
  z.int().min(0).max(10_000).meta({ title, 'x-widget': 'share', 'x-unit': 'unit.percent' });

/** Full-time equivalents, to the hundredth. */
export const fullTime = (title: string) =>
  z.number().min(0).max(500).multipleOf(0.01).meta({ title, 'x-unit': 'unit.full-time-equivalents' });

/** Minutes of work; the form shows hours. */
export const minutes = (title: string) => z.int().min(0).max(600_000).meta({ title, 'x-widget': 'hours' });

/** From the least to the most of something: 8 to 10 weeks, 8 to 10 people. Equal where there is no choice. */
export const range = (title: string, unit: string, most: number) =>
  group(title, {
    least: z.int().min(1).max(most).meta({ title: 'range.least', 'x-unit': unit }),
    most: z.int().min(1).max(most).meta({ title: 'range.most', 'x-unit': unit }),
  }).refine(({ least, most: greatest }) => least <= greatest, { path: ['most'], message: 'problem.range' });

/** From one day to another, either of which may be open. */
export const dates = (title: string) =>
  group(title, { from: day('period.from').optional(), to: day('period.to').optional() }).refine(inOrder, endFirst);

/** From one month to another, for what is not known to the day; either may be open. */
export const months = (title: string) =>
  group(title, { from: month('period.from').optional(), to: month('period.to').optional() }).refine(inOrder, endFirst);

/** Dates and months written as ISO compare as text. */
export const inOrder = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) =>
  from === undefined || to === undefined || from <= to;
export const endFirst = { path: ['to'], message: 'problem.period' };
