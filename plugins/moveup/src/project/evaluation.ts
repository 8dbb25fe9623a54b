import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** How participants and workshops are looked back upon. */
export const evaluation: ProjectShape['evaluation'] = {
  participant: [
    {
      key: 'quarterly-interview',
      name: say('cadence.quarterly-interview'),
      at: { kind: 'cadence', cadence: 'quarterly-interview' },
      instrument: 'interview',
    },
    {
      key: 'ad-hoc',
      name: say('evaluation.ad-hoc'),
      at: { kind: 'needed' },
      by: say('evaluation.trainer'),
      how: say('evaluation.ad-hoc.how'),
    },
    {
      key: 'workshops-regular',
      name: say('evaluation.workshops-regular'),
      at: { kind: 'during' },
      by: say('evaluation.participant-and-trainer'),
      how: say('evaluation.workshops-regular.how'),
      part: 'workshops',
    },
    {
      key: 'workshops-final',
      name: say('evaluation.workshops-final'),
      at: { kind: 'end' },
      by: say('evaluation.participant-and-trainer'),
      part: 'workshops',
    },
    {
      key: 'balance',
      name: say('evaluation.balance'),
      at: { kind: 'end' },
      by: say('evaluation.trainer'),
      instrument: 'report',
      sections: [
        { key: 'path', name: say('evaluation.section.path') },
        { key: 'progression', name: say('evaluation.section.progression') },
        { key: 'regularity', name: say('evaluation.section.regularity') },
        { key: 'obstacles', name: say('evaluation.section.obstacles') },
      ],
      decisions: [
        { key: 'continue', name: say('evaluation.decision.continue') },
        { key: 'reorient', name: say('evaluation.decision.reorient') },
      ],
      note: say('evaluation.balance.note'),
    },
  ],
  module: [
    {
      key: 'smileys',
      name: say('evaluation.smileys'),
      at: { kind: 'each-session' },
      by: say('evaluation.participants'),
      instrument: 'smileys',
      part: 'workshops',
    },
    {
      key: 'group',
      name: say('evaluation.group'),
      at: { kind: 'needed' },
      by: say('evaluation.trainers'),
      instrument: 'discussion',
      part: 'workshops',
      note: say('evaluation.group.note'),
    },
  ],
};
