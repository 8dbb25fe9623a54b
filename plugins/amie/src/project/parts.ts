import { points, say } from '../say.ts';
import type { Heading } from './shape.ts';

/**
 * Two modules; the sessions of the second are of three types, each with a module of the platform to itself, which says what it speaks of
 * and how.
 */
export const parts: Heading<'parts'> = [
  {
    key: 'individual',
    module: 'follow-up',
    level: 'module',
    numbers: [{ key: 'sheet', number: '1' }],
    forms: ['individual'],
    aim: say('part.individual.aim'),
    objectives: points('individual-objective', 'autonomy', 'activation', 'well-being'),
    contents: points('individual-content', 'needs', 'preconditions', 'future-plan').map((point) => ({
      ...point,
      kind: 'activity',
    })),
  },
  {
    key: 'group',
    name: say('part.group'),
    level: 'module',
    numbers: [{ key: 'sheet', number: '2' }],
    forms: ['collective'],
    objectives: points(
      'group-objective',
      'networks',
      'isolation',
      'social-skills',
      'knowledge-of-society',
      'integration',
      'activation-preparation',
      'language',
    ),
    unclear: say('part.group.unclear'),
  },
  {
    key: 'information',
    module: 'information',
    level: 'session-type',
    parent: 'group',
    forms: ['collective'],
  },
  {
    key: 'outings',
    module: 'outings',
    level: 'session-type',
    parent: 'group',
    forms: ['collective'],
  },
  {
    key: 'activation-path',
    module: 'activation-path',
    level: 'session-type',
    parent: 'group',
    forms: ['collective'],
  },
];
