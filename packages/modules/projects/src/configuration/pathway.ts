import { z } from 'zod';
import { pathwayProblems } from '../rules/pathway-rules.ts';
import { choice, group, keyed, line, note, oneOfList, points } from './fields.ts';

/** Where a way leads that does not lead to another step: into the project, or out of the pathway. */
export const ends = ['enter', 'leave'] as const;

/** How a way out of a step came to be: taken in, turned down, shown another way, asked to wait. */
export const outcomes = ['accept', 'refuse', 'redirect', 'wait'] as const;

const ways = keyed(
  'pathway.ways',
  {
    name: line('name').optional(),
    outcome: choice(outcomes, 'pathway.outcome'),
    to: oneOfList('pathway.to', '/intake/steps', { enter: 'pathway.to.enter', leave: 'pathway.to.leave' }),
    /** Whether whoever decides must say why. */
    reason: z.boolean().default(false).meta({ title: 'pathway.reason' }),
  },
  12,
);

const step = {
  name: line('name'),
  /** What the sheet calls it: 1, 2, 3a … Its place in the list is its order. */
  number: z.string().trim().min(1).max(8).optional().meta({ title: 'pathway.number' }),
  gate: z.boolean().default(false).meta({ title: 'pathway.gate', description: 'pathway.gate.help' }),
  optional: z.boolean().default(false).meta({ title: 'pathway.optional' }),
  actors: keyed('pathway.actors', {
    name: line('name'),
    count: z.int().min(1).max(20).optional().meta({ title: 'pathway.count', 'x-unit': 'unit.persons' }),
  }).optional(),
  /** What is found out: motivation, the three parts of a language test, the personal goals. */
  assesses: points('pathway.assesses').optional(),
  questions: points('pathway.questions').optional(),
  /** The paper that comes out of it. */
  document: line('pathway.document').optional(),
  /** Without any, one goes on to the next step; after the last, into the project. */
  ways: ways.optional(),
  /** To whom feedback is owed once it is done. */
  feedbackTo: points('pathway.feedback-to').optional(),
  unclear: line('unclear.what').optional(),
  note: note(),
};

/** How people come into the project: who sends them, and step by step until they are in. */
export const intake = group('intake', {
  entry: choice(['yearly-list', 'cohort', 'rolling'], 'intake.entry').optional(),
  referrers: keyed('intake.referrers', {
    name: line('name'),
    main: z.boolean().default(false).meta({ title: 'intake.main' }),
    /** The step at which they come in. */
    step: oneOfList('intake.step', '/intake/steps').optional(),
    /** What they say of the person beside. */
    flags: points('intake.flags').optional(),
    note: note(),
  }).optional(),
  orientation: line('intake.orientation').optional(),
  steps: keyed('pathway', step).optional(),
}).superRefine(({ steps }, context) => {
  for (const { index, field, message } of pathwayProblems(steps ?? []))
    context.addIssue({ code: 'custom', path: ['steps', index, ...field], message });
});
