import { z } from 'zod';
import { partProblems } from '../rules/part-rules.ts';
import { choice, keyed, line, lines, note, oneOfList, points, several } from './fields.ts';

/** What a project is made of: axes, modules and their strands, kinds of session, and what stands across them; each may be part of another. */
export const parts = keyed(
  'parts',
  {
    /** Left out where the module itself says its name. */
    name: line('name').optional(),
    /** The slug of the module in this project that carries it out, if one does. */
    module: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,39}$/u)
      .optional()
      .meta({ title: 'parts.module', description: 'parts.module.help' }),
    level: choice(['axis', 'module', 'strand', 'session-type', 'extra'], 'parts.level'),
    parent: oneOfList('parts.parent', '/parts').optional(),
    /** Open to, or running through, all the others. */
    transversal: z.boolean().default(false).meta({ title: 'parts.transversal' }),
    /** Open to whom it suits, and left out by others. */
    optional: z.boolean().default(false).meta({ title: 'parts.optional' }),
    /** How the sheet numbers it; numbers may differ from one section of a sheet to the next, keys do not. */
    numbers: keyed(
      'parts.numbers',
      {
        number: z.string().trim().min(1).max(8).meta({ title: 'parts.number' }),
        where: line('parts.number.where').optional(),
      },
      6,
    ).optional(),
    forms: several(['individual', 'collective'], 'parts.forms').optional(),
    aim: lines('aim').optional(),
    objectives: points('sub-objectives').optional(),
    /** Goals of the individual and of the collective half, where the sheet keeps them apart. */
    individualGoals: points('parts.individual-goals').optional(),
    collectiveGoals: points('parts.collective-goals').optional(),
    contents: keyed('parts.contents', {
      name: line('name'),
      kind: choice(['topic', 'method', 'activity', 'place', 'assignment'], 'parts.content').optional(),
      note: note(),
    }).optional(),
    sessions: z.int().min(1).max(1000).optional().meta({ title: 'parts.sessions', 'x-unit': 'unit.sessions' }),
    ledBy: line('parts.led-by').optional(),
    entryCondition: lines('parts.entry-condition').optional(),
    output: lines('parts.output').optional(),
    /** Where one can go on to from here. */
    transitions: keyed('parts.transitions', {
      to: oneOfList('parts.transition.to', '/parts', { outside: 'parts.transition.outside' }),
      when: line('parts.transition.when').optional(),
    }).optional(),
    unclear: line('unclear.what').optional(),
  },
  60,
).superRefine((list, context) => {
  for (const { index, field, message } of partProblems(list))
    context.addIssue({ code: 'custom', path: [index, ...field], message });
});
