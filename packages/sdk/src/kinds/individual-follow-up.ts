import { z } from 'zod';
import { lifecycle } from '../lifecycle.ts';
import { count, day, group, id, inSection, named, oneOf, presentation, several, yesNo } from './fields.ts';
import { defineKind } from './kind.ts';

const content = 'configuration.section.content';
const meetings = 'configuration.section.meetings';

/** Individual follow-up: one worker and one person, as often as it takes, towards goals that the person chose. */
export const individualFollowUp = defineKind({
  id: 'individual-follow-up',
  configuration: {
    ...presentation,
    ...inSection(content, 2, {
      obstacles: named('configuration.obstacles'),
      acts: named('configuration.acts', {
        /** Whether the worker goes along, prepares the person to go alone, or does it in the person's place. */
        manner: oneOf(['with', 'alone', 'instead'], 'configuration.acts.manner').optional(),
      }),
      goals: group('configuration.goals', {
        least: z.int().min(0).max(20).default(0).meta({ title: 'configuration.goals.least' }),
        usual: count('configuration.goals.usual', { most: 20 }),
        chosenBy: oneOf(['person', 'together', 'worker'], 'configuration.goals.chosen-by').optional(),
        /** Whether a goal counts only when the person wants it themselves. */
        selfMotivated: yesNo('configuration.goals.self-motivated'),
      }),
    }),
    ...inSection(meetings, 5, {
      /** At least once in so long, once the person is stable; before, as often as needed. */
      cadence: oneOf(['week', 'fortnight', 'month', 'quarter'], 'configuration.cadence').optional(),
      meetingPlaces: several(['office', 'home', 'outside', 'remote'], 'configuration.meeting-places'),
      /** Whether one comes when it is needed. */
      interpreter: yesNo('configuration.interpreter'),
      /** Most persons for one full-time worker, where it is not the project's. Absent: what the project says holds. */
      caseload: count('configuration.caseload', { unit: 'unit.persons', most: 500 }).meta({
        description: 'configuration.caseload.help',
      }),
    }),
  },
  permissions: {
    'follow-up.read': {
      label: 'permission.follow-up.read',
      roles: ['coordinator', 'social-worker', 'auditor'],
    },
    'follow-up.manage': { label: 'permission.follow-up.manage', roles: ['coordinator', 'social-worker'] },
    'meeting.record': { label: 'permission.meeting.record', roles: ['social-worker'] },
    'goal.manage': { label: 'permission.goal.manage', roles: ['social-worker'] },
  },
  events: {
    'follow-up.opened': z.object({ followUpId: id, personId: id }),
    'follow-up.closed': z.object({ followUpId: id, personId: id }),
    'meeting.held': z.object({ followUpId: id, personId: id, on: day, minutes: z.int().min(0) }),
    'goal.reached': z.object({ followUpId: id, personId: id, goalId: id }),
  },
  errors: {
    'caseload-full': z.object({ caseload: z.int() }),
    'already-followed': z.object({ personId: id }),
    'follow-up-closed': z.object({ closedOn: day }),
    'module-not-open': z.object({ state: z.string() }),
  },
  lifecycle: lifecycle({
    of: 'follow-up',
    initial: 'open',
    states: {
      open: { label: 'follow-up.state.open', next: ['stable', 'closed'] },
      stable: { label: 'follow-up.state.stable', next: ['open', 'closed'] },
      closed: { label: 'follow-up.state.closed', next: ['open'] },
    },
  }),
});
