import { points, say } from '../say.ts';
import type { Heading } from './shape.ts';

/** How AMIE looks back with participants. Only the long programme has a calendar; what names no variant holds for both. */
export const evaluation: Heading<'evaluation'> = {
  participant: [
    {
      key: 'admission-form',
      name: say('evaluation.admission-form'),
      at: { kind: 'start' },
      by: say('role.counsellor'),
      how: say('evaluation.admission-form.how'),
      instrument: 'form-with-scores',
    },
    {
      key: 'mid',
      name: say('evaluation.mid'),
      at: { kind: 'months', from: 4, to: 5 },
      variant: 'long',
      sections: points('mid', 'goals', 'sub-goals', 'new-needs'),
    },
    {
      key: 'final',
      name: say('evaluation.final'),
      at: { kind: 'months', from: 9 },
      variant: 'long',
      sections: points('final', 'all-reached'),
      decisions: points('decision', 'stop', 'extend'),
    },
    {
      key: 'satisfaction',
      name: say('evaluation.satisfaction'),
      at: { kind: 'end' },
      how: say('evaluation.satisfaction.how'),
    },
    {
      key: 'oral-feedback',
      name: say('evaluation.oral-feedback'),
      at: { kind: 'each-session' },
      how: say('evaluation.oral-feedback.how'),
      part: 'group',
    },
    {
      key: 'path-questionnaire',
      name: say('evaluation.path-questionnaire'),
      at: { kind: 'end' },
      instrument: 'questionnaire',
      part: 'activation-path',
    },
  ],
};
