import { z } from 'zod';
import { blockProblems, editionProblems } from '../rules/programme-rules.ts';
import { choice, dates, group, keyed, line, lines, minutes, months, note, oneOfList, points, range } from './fields.ts';

/** The form in which the hours of a block are spent. */
export const blockForms = ['information', 'group', 'individual', 'placement', 'closing'] as const;

const weekNumber = (title: string) => z.int().min(1).max(520).meta({ title });

/** Blocks of weeks. The hours sit on the block: sessions need not divide them. */
const blocks = keyed(
  'blocks',
  {
    name: line('name').optional(),
    form: choice(blockForms, 'blocks.form'),
    fromWeek: weekNumber('blocks.from-week'),
    toWeek: weekNumber('blocks.to-week'),
    minutes: minutes('blocks.minutes').optional(),
    sessionsPerWeek: z
      .int()
      .min(1)
      .max(20)
      .optional()
      .meta({ title: 'blocks.sessions-per-week', 'x-unit': 'unit.sessions' }),
    part: oneOfList('blocks.part', '/parts').optional(),
    note: note(),
  },
  120,
);

/** Days on which nothing is held, and whose they are: the centre's own, or those of a provider. */
const holidays = keyed('holidays', {
  name: line('name'),
  whose: choice(['own', 'provider', 'community'], 'holidays.whose'),
  provider: oneOfList('holidays.provider', '/providers').optional(),
  days: keyed('holidays.days', { name: line('name').optional(), dates: dates('holidays.dates') }, 60).optional(),
});

/** How a round of the project is built, as a template that each edition may override. */
export const programme = group('programme', {
  editionsPerYear: z.int().min(1).max(52).optional().meta({ title: 'editions-per-year', 'x-unit': 'unit.editions' }),
  weeks: range('programme.weeks', 'unit.weeks', 520).optional(),
  daysPerWeek: z
    .number()
    .min(0.5)
    .max(7)
    .multipleOf(0.5)
    .optional()
    .meta({ title: 'days-per-week', 'x-unit': 'unit.days' }),
  groupSize: range('group-size', 'unit.persons', 200).optional(),
  methods: points('programme.methods').optional(),
  accents: points('programme.accents').optional(),
  variants: keyed('programme.variants', {
    name: line('name'),
    months: z.int().min(1).max(60).optional().meta({ title: 'programme.months', 'x-unit': 'unit.months' }),
    note: note(),
  }).optional(),
  blocks: blocks.optional(),
  holidays: holidays.optional(),
}).superRefine(({ blocks: list, weeks }, context) => {
  for (const { index, field, message } of blockProblems(list ?? [], weeks?.most))
    context.addIssue({ code: 'custom', path: ['blocks', index, field], message });
});

/** Rounds that were held or are planned. What an edition says itself takes the place of the template's. */
export const editions = keyed(
  'editions',
  {
    name: line('name'),
    dates: dates('editions.dates').optional(),
    /** When the days are not known. */
    months: months('editions.months').optional(),
    /** When not even the months are, or more is said than they tell. */
    when: line('editions.when').optional(),
    atStart: z.int().min(0).max(100_000).optional().meta({ title: 'editions.at-start', 'x-unit': 'unit.persons' }),
    atEnd: z.int().min(0).max(100_000).optional().meta({ title: 'editions.at-end', 'x-unit': 'unit.persons' }),
    reached: z.int().min(0).max(100_000).optional().meta({ title: 'editions.reached', 'x-unit': 'unit.persons' }),
    conceptChanged: z.boolean().optional().meta({ title: 'editions.concept-changed' }),
    method: lines('editions.method').optional(),
    comment: lines('editions.comment').optional(),
    weeks: z.int().min(1).max(520).optional().meta({ title: 'editions.weeks', 'x-unit': 'unit.weeks' }),
    blocks: blocks.optional(),
  },
  120,
).superRefine((list, context) => {
  for (const { index, field, message } of editionProblems(list))
    context.addIssue({ code: 'custom', path: [index, ...field], message });
});
