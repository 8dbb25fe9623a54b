import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** What it is called, when it runs, what it wants and by what it succeeds. */
export const identity: ProjectShape = {
  title: say('project.title'),
  code: 'MOVE’UP',
  organisation: say('project.organisation'),
  contactsExpected: 1,
  workLanguage: 'fr',
  period: { kind: 'dates', from: '2020-01-01', to: '2021-12-31' },
  objective: say('project.objective'),
  endUses: ['goal', 'springboard'],
  stances: [
    { key: 'emancipatory', name: say('stance.emancipatory') },
    { key: 'needs-and-resources', name: say('stance.needs-and-resources') },
    { key: 'power-to-act', name: say('stance.power-to-act') },
  ],
  principles: [
    { key: 'free-disclosure', name: say('principle.free-disclosure'), note: say('principle.free-disclosure.note') },
  ],
  successFactors: [
    { key: 'person-carries', name: say('success.person-carries') },
    { key: 'synergy', name: say('success.synergy') },
    { key: 'person-centred', name: say('success.person-centred') },
  ],
};
