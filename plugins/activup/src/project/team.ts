import { points, say } from '../say.ts';
import type { Heading } from './shape.ts';

/** Who works for ACTIV'UP. No cap: the sheet wants few people, and gives no figure. */
export const team: Heading<'team'> = {
  roles: points('role', 'worker', 'team-leader'),
  lines: [
    { key: 'workers', name: say('post.workers'), fullTime: 2.5, roles: [{ key: 'worker', role: 'worker' }] },
    {
      key: 'team-leader',
      name: say('post.team-leader'),
      fullTime: 0.5,
      persons: 1,
      roles: [{ key: 'team-leader', role: 'team-leader' }],
    },
  ],
  // The sheet lets five be counted and none be told apart.
  competencesExpected: 5,
  packageRatio: { collective: 5_000 },
};
