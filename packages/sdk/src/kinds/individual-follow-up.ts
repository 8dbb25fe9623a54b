import { z } from 'zod';
import { lifecycle } from '../lifecycle.ts';
import { day, id, named, oneOf, presentation, several } from './fields.ts';
import { defineKind } from './kind.ts';

/** Individual follow-up: one worker and one person, as often as it takes, towards goals that the person chose. */
export const individualFollowUp = defineKind({
  id: 'individual-follow-up',
  configuration: {
    ...presentation,
    obstacles: named('configuration.obstacles').meta({ 'x-section': 'configuration.section.content', 'x-order': 3 }),
    acts: named('configuration.acts').meta({ 'x-section': 'configuration.section.content', 'x-order': 4 }),
    goals: z
      .object({
        least: z.int().min(0).max(20).default(0).meta({ title: 'configuration.goals.least', 'x-order': 1 }),
        usual: z.int().min(1).max(20).optional().meta({ title: 'configuration.goals.usual', 'x-order': 2 }),
      })
      .prefault({})
      .meta({ title: 'configuration.goals', 'x-section': 'configuration.section.content', 'x-order': 5 }),
    /** At least once in so long, once the person is stable; before, as often as needed. */
    cadence: oneOf(['week', 'fortnight', 'month', 'quarter'], 'configuration.cadence')
      .default('quarter')
      .meta({ 'x-section': 'configuration.section.meetings', 'x-order': 6 }),
    places: several(['office', 'home', 'outside', 'remote'], 'configuration.meeting-places').meta({
      'x-section': 'configuration.section.meetings',
      'x-order': 7,
    }),
    interpreter: z.boolean().default(false).meta({
      title: 'configuration.interpreter',
      'x-section': 'configuration.section.meetings',
      'x-order': 8,
    }),
    /** Most persons for one full-time worker. Absent: no limit is set. */
    caseload: z.int().min(1).max(500).optional().meta({
      title: 'configuration.caseload',
      description: 'configuration.caseload.help',
      'x-unit': 'unit.persons',
      'x-section': 'configuration.section.meetings',
      'x-order': 9,
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
