import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** What is due again and again. The meeting of each quarter is said twice, and due once. */
export const cadences: ProjectShape['cadences'] = [
  {
    key: 'yearly-list',
    name: say('cadence.yearly-list'),
    of: 'list',
    strength: 'exactly',
    every: { count: 1, unit: 'year' },
  },
  {
    key: 'quarterly-interview',
    name: say('cadence.quarterly-interview'),
    of: 'evaluation',
    strength: 'exactly',
    every: { count: 1, unit: 'quarter' },
  },
  {
    key: 'follow-up-as-needed',
    name: say('cadence.follow-up-as-needed'),
    of: 'interview',
    part: 'follow-up',
    strength: 'as-needed',
  },
  {
    key: 'follow-up-quarterly',
    name: say('cadence.follow-up-quarterly'),
    of: 'interview',
    part: 'follow-up',
    strength: 'at-least',
    every: { count: 1, unit: 'quarter' },
    when: say('cadence.follow-up-quarterly.when'),
    sameAs: 'quarterly-interview',
    unclear: say('cadence.follow-up-quarterly.unclear'),
  },
];
