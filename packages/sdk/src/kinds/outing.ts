import { z } from 'zod';
import { lifecycle } from '../lifecycle.ts';
import { day, id, presentation, several } from './fields.ts';
import { defineKind } from './kind.ts';

/** Outings: a group goes somewhere together; who was there is noted as in a session. */
export const outing = defineKind({
  id: 'outing',
  configuration: {
    ...presentation,
    destinations: several(['socio-cultural', 'company', 'institution'], 'configuration.destinations').meta({
      'x-section': 'configuration.section.content',
      'x-order': 3,
    }),
    /** Whether participants of the project's other modules may come along. */
    openToAll: z.boolean().default(false).meta({
      title: 'configuration.open-to-all',
      'x-section': 'configuration.section.groups',
      'x-order': 4,
    }),
    places: z.int().min(1).max(200).optional().meta({
      title: 'configuration.places',
      'x-unit': 'unit.persons',
      'x-section': 'configuration.section.groups',
      'x-order': 5,
    }),
    perMonth: z.int().min(0).max(31).optional().meta({
      title: 'configuration.per-month',
      'x-unit': 'unit.per-month',
      'x-section': 'configuration.section.rhythm',
      'x-order': 6,
    }),
  },
  permissions: {
    'outing.read': {
      label: 'permission.outing.read',
      roles: ['administrator', 'coordinator', 'trainer', 'social-worker', 'auditor'],
    },
    'outing.manage': { label: 'permission.outing.manage', roles: ['coordinator', 'trainer'] },
    'registration.manage': {
      label: 'permission.registration.manage',
      roles: ['coordinator', 'trainer', 'social-worker'],
    },
    'attendance.record': {
      label: 'permission.attendance.record',
      roles: ['coordinator', 'trainer', 'external-provider'],
    },
  },
  events: {
    'outing.planned': z.object({ outingId: id, on: day }),
    'outing.cancelled': z.object({ outingId: id }),
    'person.registered': z.object({ outingId: id, personId: id }),
    'attendance.recorded': z.object({ outingId: id, personId: id, mark: z.string(), minutes: z.int().min(0) }),
  },
  errors: {
    'outing-full': z.object({ places: z.int() }),
    'already-registered': z.object({ personId: id }),
    'outing-over': z.object({ on: day }),
    'module-not-open': z.object({ state: z.string() }),
  },
  lifecycle: lifecycle({
    of: 'outing',
    initial: 'planned',
    states: {
      planned: { label: 'outing.state.planned', next: ['confirmed', 'cancelled'] },
      confirmed: { label: 'outing.state.confirmed', next: ['held', 'cancelled'] },
      held: { label: 'outing.state.held', next: [] },
      cancelled: { label: 'outing.state.cancelled', next: ['planned'] },
    },
  }),
});
