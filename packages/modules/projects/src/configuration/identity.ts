import { z } from 'zod';
import { choice, endFirst, inOrder, key, keyed, line, lines, day, note, ordered, year } from './fields.ts';

/** What a project is called, whose it is, and in which language it works. */
export const identity = ordered(
  {
    title: line('title'),
    code: z.string().trim().min(1).max(40).optional().meta({ title: 'code', description: 'code.help' }),
    aliases: keyed('aliases', { spelling: z.string().trim().min(1).max(80).meta({ title: 'spelling' }) })
      .optional()
      .meta({ description: 'aliases.help' }),
    nameNote: lines('name-note').optional(),
    label: choice(['course', 'project'], 'label').optional(),
    organisation: line('organisation').optional(),
    // Names and addresses of contact persons are kept apart, because they must be erasable; here only how many there are.
    contactsExpected: z.int().min(0).max(50).optional().meta({ title: 'contacts-expected', 'x-unit': 'unit.persons' }),
    workLanguage: choice(['fr', 'nl', 'en', 'de'], 'work-language').optional(),
  },
  'section.identity',
);

/** When a project runs: between two days, by school year, in editions, or all year long. */
const period = z
  .discriminatedUnion('kind', [
    z
      .object({
        kind: z.literal('dates'),
        ...ordered({ from: day('period.from').optional(), to: day('period.to').optional() }),
      })
      .refine(inOrder, endFirst),
    z.object({ kind: z.literal('school-year'), ...ordered({ first: year('period.first-year').optional() }) }),
    z.object({ kind: z.literal('editions') }),
    z.object({ kind: z.literal('all-year') }),
  ])
  .meta({
    title: 'period',
    'x-enum-titles': {
      dates: 'period.dates',
      'school-year': 'period.school-year',
      editions: 'period.editions',
      'all-year': 'period.all-year',
    },
  });

/** When a project runs, since when it exists, and under which call it was granted. */
export const timing = ordered(
  {
    period: period.optional(),
    call: z
      .object(
        ordered({
          name: line('call.name'),
          reference: z.string().trim().min(1).max(80).optional().meta({ title: 'call.reference' }),
        }),
      )
      .optional()
      .meta({ title: 'call' }),
    firstHeld: year('first-held').optional(),
    history: keyed('history', { name: line('name'), year: year('history.year').optional(), note: note() }).optional(),
    /** The key of another project of which this one is a copy. */
    modelledOn: key.optional().meta({ title: 'modelled-on', description: 'modelled-on.help' }),
  },
  'section.timing',
  20,
);
