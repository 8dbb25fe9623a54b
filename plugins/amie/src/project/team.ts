import { points, say } from '../say.ts';
import type { Heading } from './shape.ts';

/** Who works for AMIE, and how many people they can follow. Whether Mortsel's time is counted out is the centre's decision. */
export const team: Heading<'team'> = {
  budgeted: 2,
  roles: points('role', 'counsellor', 'coordinator'),
  lines: [
    {
      key: 'counsellors',
      name: say('post.counsellors'),
      fullTime: 2,
      persons: 3,
      roles: [{ key: 'counsellor', role: 'counsellor' }],
    },
    {
      key: 'coordinator',
      name: say('post.coordinator'),
      persons: 1,
      roles: [{ key: 'coordinator', role: 'coordinator' }],
      onBudget: false,
      paidBy: say('post.coordinator.paid-by'),
    },
  ],
  caseload: {
    perFullTime: 25,
    deductions: [{ key: 'mortsel', name: say('deduction.mortsel'), fullTime: 0.2, deducted: false }],
  },
};
