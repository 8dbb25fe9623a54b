import { z } from 'zod';
import { lifecycle } from '../lifecycle.ts';
import { count, day, group, id, inSection, named, oneOf, presentation, several, yesNo } from './fields.ts';
import { defineKind } from './kind.ts';

/** What a group goes to: a theatre or a museum, an enterprise, a public or political institution. */
const destinationKinds = ['socio-cultural', 'company', 'institution'] as const;

/** Outings: a group goes somewhere together; who was there is noted as in a session. */
export const outing = defineKind({
  id: 'outing',
  configuration: {
    ...presentation,
    ...inSection('configuration.section.content', 2, {
      destinationKinds: several(destinationKinds, 'configuration.destination-kinds'),
      destinations: named('configuration.destinations', {
        kind: oneOf(destinationKinds, 'configuration.destination-kinds').optional(),
      }),
    }),
    ...inSection('configuration.section.groups', 4, {
      /** Whether participants of the project's other modules may come along. */
      openToAll: yesNo('configuration.open-to-all'),
      places: count('configuration.places', { unit: 'unit.persons', most: 200 }),
    }),
    ...inSection('configuration.section.rhythm', 6, {
      cadence: group('configuration.cadence', {
        times: count('configuration.cadence.times', { most: 100 }),
        per: oneOf(['week', 'month', 'quarter', 'year'], 'configuration.cadence.per').default('month'),
        /** Where only outings of one kind count. */
        of: oneOf(destinationKinds, 'configuration.cadence.of').optional(),
      }),
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
