import { text } from '@tandem/sdk';
import { collectiveWorkshop } from '@tandem/sdk/kinds';
import { z } from 'zod';

const groups = 'configuration.section.groups';
const language = 'configuration.section.language';
const attendance = 'configuration.section.attendance';
const evaluation = 'configuration.section.evaluation';

/** What groups can be made alike on. */
export const groupings = ['language', 'schooling', 'age', 'interest'] as const;

/** Two ways to give the same activity: with a wider vocabulary, or with pictures, gestures and speech. */
export const variants = ['schooled', 'unschooled'] as const;

const several = <const Values extends readonly [string, ...string[]]>(values: Values, titles: string) =>
  z
    .array(
      z
        .enum(values)
        .meta({ 'x-enum-titles': Object.fromEntries(values.map((value) => [value, `${titles}.${value}`])) }),
    )
    .default([]);

const languageTeacher = z.object({
  present: z.boolean().default(false).meta({ title: 'configuration.language-teacher.present', 'x-order': 1 }),
  minutesPerWeek: z
    .int()
    .min(0)
    .max(2400)
    .default(0)
    .meta({
      title: 'configuration.language-teacher.minutes',
      'x-widget': 'hours',
      'x-show-if': { field: 'present', equals: true },
      'x-order': 2,
    }),
});

const lifeDomain = z.object({
  key: z.string().min(1).max(60),
  name: text().meta({ title: 'configuration.life-domain.name' }),
});

const smileyGrid = z.object({
  used: z.boolean().default(false).meta({ title: 'configuration.smiley-grid.used', 'x-order': 1 }),
  faces: z
    .literal([3, 4, 5])
    .default(5)
    .meta({
      title: 'configuration.smiley-grid.faces',
      'x-widget': 'segmented',
      'x-show-if': { field: 'used', equals: true },
      'x-order': 2,
    }),
});

/** How a centre runs its workshops, version 1. Released: stored configurations of this version exist, so it is never edited. */
export const firstConfiguration = z.object({
  title: collectiveWorkshop.configuration.title,
  aim: collectiveWorkshop.configuration.aim,
  // The kind's own places may be absent since; in this version they never were.
  places: z.int().min(4).max(20).default(12).meta({
    title: 'configuration.places',
    description: 'configuration.places.help',
    'x-unit': 'unit.persons',
    'x-section': groups,
    'x-order': 4,
  }),
  grouping: several(groupings, 'configuration.grouping').meta({
    title: 'configuration.grouping',
    'x-section': groups,
    'x-order': 3,
  }),
  halfDaysPerWeek: z
    .int()
    .min(1)
    .max(10)
    .default(10)
    .meta({ title: 'configuration.half-days', 'x-unit': 'unit.half-days', 'x-section': groups, 'x-order': 5 }),
  languageTeacher: languageTeacher
    .prefault({})
    .meta({ title: 'configuration.language-teacher', 'x-section': language, 'x-order': 6 }),
  variants: several(variants, 'configuration.variants').meta({
    title: 'configuration.variants',
    'x-section': language,
    'x-order': 7,
  }),
  lifeDomains: z
    .array(lifeDomain)
    .max(20)
    // Two items of one key could not be told apart when a plugin's list and a centre's are merged.
    .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, { message: 'problem.invalid' })
    .default([])
    .meta({
      title: 'configuration.life-domains',
      description: 'configuration.life-domains.help',
      'x-key': 'key',
      'x-add': 'configuration.life-domains.add',
      'x-section': 'configuration.section.life-domains',
      'x-order': 8,
    }),
  lateMinutes: z.int().min(5).max(120).default(15).meta({
    title: 'configuration.late-minutes',
    description: 'configuration.late-minutes.help',
    'x-unit': 'unit.minutes',
    'x-section': attendance,
    'x-order': 9,
  }),
  smileyGrid: smileyGrid
    .prefault({})
    .meta({ title: 'configuration.smiley-grid', 'x-section': evaluation, 'x-order': 10 }),
  individualEvaluationWeeks: z.int().min(1).max(52).default(13).meta({
    title: 'configuration.individual-evaluation',
    description: 'configuration.individual-evaluation.help',
    'x-unit': 'unit.weeks',
    'x-section': evaluation,
    'x-order': 11,
  }),
});
