import { points, say } from '../say.ts';
import type { Heading } from './shape.ts';

/** How ACTIV'UP looks back, with each participant and on its modules. */
export const evaluation: Heading<'evaluation'> = {
  participant: [
    { key: 'entry', name: say('evaluation.entry'), at: { kind: 'start' }, by: say('reference-agent') },
    { key: 'during', name: say('evaluation.during'), at: { kind: 'during' } },
    {
      key: 'end',
      name: say('evaluation.end'),
      at: { kind: 'end' },
      how: say('evaluation.end.how'),
      decisions: points('decision', 'next-step', 'reorient'),
    },
    {
      key: 'case-review',
      name: say('evaluation.case-review'),
      at: { kind: 'needed' },
      by: say('evaluation.case-review.by'),
    },
  ],
  module: [
    {
      key: 'satisfaction',
      name: say('evaluation.satisfaction'),
      at: { kind: 'during' },
      how: say('evaluation.satisfaction.how'),
      instrument: 'survey',
    },
    {
      key: 'documents',
      name: say('evaluation.documents'),
      at: { kind: 'during' },
      sections: points('documents', 'group-result', 'individual-analysis'),
      unclear: say('evaluation.documents.unclear'),
    },
  ],
};
