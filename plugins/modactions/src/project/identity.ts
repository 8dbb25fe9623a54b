import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** What it is called, when it runs, what it wants and by what it succeeds. */
export const identity: ProjectShape = {
  title: say('project.title'),
  code: 'MOD’ACTIONS',
  aliases: [{ key: 'with-space', spelling: 'MOD’ ACTIONS' }],
  organisation: say('project.organisation'),
  contactsExpected: 1,
  workLanguage: 'fr',
  period: { kind: 'school-year' },
  objective: say('project.objective'),
  objectives: [
    { key: 'society', name: say('objective.society') },
    { key: 'person', name: say('objective.person') },
  ],
  principles: [{ key: 'cultural-thread', name: say('principle.cultural-thread') }],
  successFactors: [
    { key: 'cultural-thread', name: say('success.cultural-thread') },
    { key: 'individual-and-collective', name: say('success.individual-and-collective') },
    { key: 'start-from-public', name: say('success.start-from-public') },
    { key: 'participant-as-actor', name: say('success.participant-as-actor') },
  ],
  inspiration: { source: 'field' },
};
