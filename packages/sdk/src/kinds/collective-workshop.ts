import { z } from 'zod';
import { lifecycle } from '../lifecycle.ts';
import { count, id, inSection, presentation } from './fields.ts';
import { defineKind } from './kind.ts';

/** Collective workshops: people meet as a group, in editions made of sessions, and are marked present or not. */
export const collectiveWorkshop = defineKind({
  id: 'collective-workshop',
  configuration: {
    ...presentation,
    ...inSection('configuration.section.groups', 3, {
      /** How many people a group takes. Absent: there is no cap, and no number is said anywhere. */
      places: count('configuration.places', { unit: 'unit.persons', most: 200 }).meta({
        description: 'configuration.places.help',
      }),
    }),
  },
  permissions: {
    'edition.read': {
      label: 'permission.edition.read',
      roles: ['administrator', 'coordinator', 'trainer', 'social-worker', 'auditor'],
    },
    'edition.manage': { label: 'permission.edition.manage', roles: ['administrator', 'coordinator'] },
    'enrolment.manage': { label: 'permission.enrolment.manage', roles: ['coordinator', 'trainer', 'social-worker'] },
    'attendance.read': {
      label: 'permission.attendance.read',
      roles: ['coordinator', 'trainer', 'social-worker', 'external-provider', 'auditor'],
    },
    'attendance.record': {
      label: 'permission.attendance.record',
      roles: ['coordinator', 'trainer', 'external-provider'],
    },
  },
  events: {
    'person.enrolled': z.object({ enrolmentId: id, editionId: id, personId: id }),
    'attendance.recorded': z.object({ sessionId: id, personId: id, mark: z.string(), minutes: z.int().min(0) }),
  },
  errors: {
    'edition-full': z.object({ places: z.int() }),
    'already-enrolled': z.object({ personId: id }),
    'module-not-open': z.object({ state: z.string() }),
  },
  lifecycle: lifecycle({
    of: 'edition',
    initial: 'planned',
    states: {
      planned: { label: 'edition.state.planned', next: ['running', 'closed'] },
      running: { label: 'edition.state.running', next: ['closed'] },
      closed: { label: 'edition.state.closed', next: [] },
    },
  }),
});
