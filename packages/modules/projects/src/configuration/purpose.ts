import { z } from 'zod';
import { choice, group, keyed, line, lines, note, ordered, points, several } from './fields.ts';

/** What a project is good for: an end in itself, a springboard to a socio-professional pathway, or to a paid job. */
export const endUses = ['goal', 'springboard', 'job'] as const;

/** What a project wants, how it works, and by what it succeeds. */
export const purpose = ordered(
  {
    objective: lines('objective').optional(),
    definition: lines('definition').optional(),
    focus: several(['social-activation', 'orientation'], 'focus').optional(),
    endUses: several(endUses, 'end-uses').optional(),
    objectives: points('objectives').optional(),
    additionalObjectives: points('additional-objectives').optional(),
    stances: points('stances', 12).optional().meta({ description: 'stances.help' }),
    principles: points('principles').optional(),
    reasons: points('reasons').optional(),
    successFactors: points('success-factors').optional(),
    /** Where the project took its idea. Absent when the sheet does not ask; `unclear` when it asks and nothing is marked. */
    inspiration: group('inspiration', {
      source: choice(['field', 'science', 'both', 'unclear'], 'inspiration.source'),
      note: note(),
    }).optional(),
    /** Figures that the sheet gives, as of a day, without judging what they count. */
    figures: keyed('figures', {
      name: line('name'),
      group: line('figures.group').optional(),
      value: z.number().min(0).max(1_000_000_000).meta({ title: 'figures.value' }),
      unit: choice(['persons', 'files', 'percent', 'euro'], 'figures.unit').optional(),
      /** How the number is meant; as it stands when it does not say. */
      precision: choice(['exact', 'about', 'more-than', 'less-than'], 'figures.precision').optional(),
      asOf: z
        .string()
        .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u)
        .optional()
        .meta({ title: 'figures.as-of', description: 'figures.as-of.help' }),
      note: note(),
    }).optional(),
  },
  'section.purpose',
  40,
);
