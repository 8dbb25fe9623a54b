import { text } from '@tandem/sdk';
import { z } from 'zod';
import { targetAxes } from './target-axes.ts';

const axis = <const Values extends readonly [string, ...string[]]>(
  name: keyof typeof targetAxes,
  values: Values,
  order: number,
) => {
  const titles = Object.fromEntries(values.map((value) => [value, `target.${name}.${value}`]));
  return z
    .array(z.enum(values).meta({ 'x-enum-titles': titles }))
    .optional()
    .meta({ title: `target.${name}`, 'x-order': order });
};

/** Whom a project is for, axis by axis. */
const targetGroup = z.object({
  age: axis('age', targetAxes.age, 1),
  education: axis('education', targetAxes.education, 2),
  language: axis('language', targetAxes.language, 3),
  nationality: axis('nationality', targetAxes.nationality, 4),
  gender: axis('gender', targetAxes.gender, 5),
  condition: axis('condition', targetAxes.condition, 6),
});

const identity = 'section.identity';
const purpose = 'section.purpose';
const means = 'section.means';

/** What a project is a good end for: an end in itself, or a springboard to a socio-professional pathway. */
const endUses = ['goal', 'springboard'] as const;

const period = z
  .object({
    from: z.iso.date().optional().meta({ title: 'period.from', 'x-order': 1 }),
    to: z.iso.date().optional().meta({ title: 'period.to', 'x-order': 2 }),
  })
  // Dates written as ISO compare as text.
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    message: 'problem.period',
  });

const stance = z.object({
  key: z.string().min(1).max(60),
  name: text().meta({ title: 'stance.name' }),
});

/** A project's own configuration as it was in version 1. What is stored in it is still read: never edited. */
export const version1 = z.object({
  title: text().meta({ title: 'title', 'x-section': identity, 'x-order': 1 }),
  code: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .optional()
    .meta({ title: 'code', description: 'code.help', 'x-section': identity, 'x-order': 2 }),
  organisation: text().optional().meta({ title: 'organisation', 'x-section': identity, 'x-order': 3 }),
  period: period.optional().meta({ title: 'period', 'x-section': identity, 'x-order': 4 }),
  objective: text().optional().meta({ title: 'objective', 'x-multiline': true, 'x-section': purpose, 'x-order': 5 }),
  endUses: z
    .array(z.enum(endUses).meta({ 'x-enum-titles': { goal: 'end-uses.goal', springboard: 'end-uses.springboard' } }))
    .optional()
    .meta({ title: 'end-uses', 'x-section': purpose, 'x-order': 6 }),
  stances: z
    .array(stance)
    .max(12)
    .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, { message: 'problem.invalid' })
    .optional()
    .meta({
      title: 'stances',
      description: 'stances.help',
      'x-key': 'key',
      'x-add': 'stances.add',
      'x-section': purpose,
      'x-order': 7,
    }),
  targetGroup: targetGroup
    .optional()
    .meta({ title: 'target', description: 'target.help', 'x-section': 'section.target', 'x-order': 8 }),
  fullTimeEquivalents: z
    .number()
    .min(0)
    .max(500)
    .optional()
    .meta({ title: 'full-time-equivalents', 'x-unit': 'unit.full-time-equivalents', 'x-section': means, 'x-order': 9 }),
});
