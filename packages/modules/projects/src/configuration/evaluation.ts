import { z } from 'zod';
import { choice, group, keyed, line, lines, note, oneOfList, points } from './fields.ts';

/** When one evaluates: on a moment of the path, again and again, or in a window of months after the entry. */
const at = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('start') }),
    z.object({ kind: z.literal('during') }),
    z.object({ kind: z.literal('each-session') }),
    z.object({
      kind: z.literal('months'),
      from: z.int().min(0).max(120).meta({ title: 'evaluation.from-month', 'x-unit': 'unit.months' }),
      to: z.int().min(0).max(120).optional().meta({ title: 'evaluation.to-month', 'x-unit': 'unit.months' }),
    }),
    z.object({ kind: z.literal('cadence'), cadence: oneOfList('evaluation.cadence', '/cadences') }),
    z.object({ kind: z.literal('end') }),
    z.object({ kind: z.literal('needed') }),
  ])
  .meta({
    title: 'evaluation.at',
    'x-enum-titles': Object.fromEntries(
      ['start', 'during', 'each-session', 'months', 'cadence', 'end', 'needed'].map((kind) => [
        kind,
        `evaluation.at.${kind}`,
      ]),
    ),
  });

const moments = (title: string) =>
  keyed(title, {
    name: line('name'),
    at,
    by: line('evaluation.by').optional(),
    how: lines('evaluation.how').optional(),
    /** A questionnaire, a grid of smileys, a report: the sheet's own word. */
    instrument: choice(
      ['interview', 'observation', 'report', 'form-with-scores', 'survey', 'smileys', 'questionnaire', 'discussion'],
      'evaluation.instrument',
    ).optional(),
    part: oneOfList('evaluation.part', '/parts').optional(),
    /** Of which variant of the programme it is; of all when it does not say. */
    variant: oneOfList('evaluation.variant', '/programme/variants').optional(),
    sections: points('evaluation.sections').optional(),
    decisions: points('evaluation.decisions').optional(),
    unclear: line('unclear.what').optional(),
    note: note(),
  });

/** How participants, and how the modules, are looked back upon. A sheet may have either, both or none. */
export const evaluation = group('evaluation', {
  participant: moments('evaluation.participant').optional(),
  module: moments('evaluation.module').optional(),
  closing: lines('evaluation.closing').optional(),
});
