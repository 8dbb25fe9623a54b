import { z } from 'zod';
import { choice, group, keyed, key, line, lines, note, ordered, several } from './fields.ts';
import { firmnesses, targetAxes } from './target-axes.ts';

/** One axis of the sheet: several answers, a remark to any of them, and how firmly they hold. */
const axis = <const Values extends readonly [string, ...string[]]>(name: keyof typeof targetAxes, values: Values) =>
  group(`target.${name}`, {
    options: several(values, `target.${name}`).meta({ title: 'target.options' }),
    firmness: choice(firmnesses, 'firmness').optional(),
    /** True when the sheet contradicts itself: the answers are stored as they stand, and nobody guesses. */
    unclear: z.boolean().default(false).meta({ title: 'unclear', description: 'unclear.help' }),
    notes: z
      .array(
        z.object({
          key: key,
          ...ordered({
            option: choice(values, `target.${name}`).meta({ title: 'target.option' }),
            note: lines('note'),
          }),
        }),
      )
      .max(20)
      .optional()
      .meta({ title: 'target.notes', 'x-key': 'key', 'x-add': 'add' }),
  }).optional();

/** Whom a project is for: six axes, ages in figures, and what else counts. */
export const targetGroup = group('target', {
  age: axis('age', targetAxes.age),
  /** Whole years, both included. */
  ages: group('target.ages', {
    from: z.int().min(0).max(120).optional().meta({ title: 'target.ages.from', 'x-unit': 'unit.years' }),
    to: z.int().min(0).max(120).optional().meta({ title: 'target.ages.to', 'x-unit': 'unit.years' }),
  })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
      path: ['to'],
      message: 'problem.range',
    })
    .optional(),
  education: axis('education', targetAxes.education),
  language: axis('language', targetAxes.language),
  nationality: axis('nationality', targetAxes.nationality),
  gender: axis('gender', targetAxes.gender),
  condition: axis('condition', targetAxes.condition),
  criteria: keyed('criteria', {
    name: line('name'),
    /** A condition, what is usual, what holds in a case only, or what gives priority. Left out when the sheet does not say which. */
    firmness: choice(['hard', 'soft', 'conditional', 'priority'], 'criteria.firmness').optional(),
    /** Of a conditional one: in which case, and what then changes. */
    when: line('criteria.when').optional(),
    effect: choice(['refuse', 'individual-only', 'redirect', 'signal'], 'criteria.effect').optional(),
    note: note(),
  }).optional(),
}).meta({ description: 'target.help' });

export type TargetGroup = z.output<typeof targetGroup>;
