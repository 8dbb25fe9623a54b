import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** Five people on four full-time posts, some with two roles. */
export const team: ProjectShape['team'] = {
  budgeted: 4,
  roles: [
    { key: 'facilitator', name: say('role.facilitator') },
    { key: 'social-worker', name: say('role.social-worker') },
    { key: 'lead-coordinator', name: say('role.lead-coordinator') },
  ],
  lines: [
    {
      key: 'facilitators',
      name: say('team.facilitators'),
      fullTime: 1,
      persons: 2,
      roles: [{ key: 'facilitator', role: 'facilitator' }],
    },
    {
      key: 'social-workers',
      name: say('team.social-workers'),
      fullTime: 2,
      persons: 2,
      roles: [
        { key: 'social-worker', role: 'social-worker' },
        { key: 'facilitator', role: 'facilitator' },
      ],
    },
    {
      key: 'lead',
      name: say('team.lead'),
      fullTime: 1,
      persons: 1,
      roles: [
        { key: 'lead-coordinator', role: 'lead-coordinator' },
        { key: 'facilitator', role: 'facilitator' },
      ],
    },
  ],
};
