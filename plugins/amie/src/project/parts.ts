import { points, say } from '../say.ts';
import type { Heading } from './shape.ts';

type Contents = NonNullable<Heading<'parts'>[number]['contents']>;
type Kind = NonNullable<Contents[number]['kind']>;

const all = (kind: Kind, list: ReturnType<typeof points>): Contents => list.map((point) => ({ ...point, kind }));

/** Two modules; the sessions of the second are of three types, each with a module of the platform to itself. */
export const parts: Heading<'parts'> = [
  {
    key: 'individual',
    module: 'follow-up',
    level: 'module',
    numbers: [{ key: 'sheet', number: '1' }],
    forms: ['individual'],
    aim: say('part.individual.aim'),
    objectives: points('individual-objective', 'autonomy', 'activation', 'well-being'),
    contents: all('activity', points('individual-content', 'needs', 'preconditions', 'future-plan')),
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
    contents: [
      ...all('topic', points('information', 'rights-and-duties', 'tenancy-law', 'health-care')),
      ...all('method', points('information-method', 'presentation', 'role-play', 'discussion', 'questions')),
    ],
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
    sessions: 6,
    contents: [
      { key: 'information', name: say('path.information'), kind: 'method' },
      { key: 'assignments', name: say('path.assignments'), kind: 'assignment' },
    ],
  },
];
