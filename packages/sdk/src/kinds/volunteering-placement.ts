import { z } from 'zod';
import { lifecycle } from '../lifecycle.ts';
import { day, id, inSection, minutes, named, presentation, range, several } from './fields.ts';
import { defineKind } from './kind.ts';

/** Volunteering: a person draws up a plan with a host, and carries it out there. */
export const volunteeringPlacement = defineKind({
  id: 'volunteering-placement',
  configuration: {
    ...presentation,
    ...inSection('configuration.section.content', 2, {
      purposes: several(['social', 'professional'], 'configuration.purposes'),
      themes: named('configuration.themes'),
    }),
    ...inSection('configuration.section.hosts', 4, {
      hosts: several(['own-service', 'care-home', 'association', 'public-service'], 'configuration.hosts'),
      /** Whether nobody begins before person, host and centre have signed. */
      agreement: z.boolean().default(true).meta({
        title: 'configuration.agreement',
        description: 'configuration.agreement.help',
      }),
    }),
    ...inSection('configuration.section.rhythm', 6, {
      minutesPerWeek: minutes('configuration.minutes-per-week', 2280),
      weeks: range('configuration.weeks', 'unit.weeks', 104),
    }),
  },
  permissions: {
    'placement.read': {
      label: 'permission.placement.read',
      roles: ['administrator', 'coordinator', 'trainer', 'social-worker', 'auditor'],
    },
    'placement.manage': { label: 'permission.placement.manage', roles: ['coordinator', 'social-worker'] },
    'host.manage': { label: 'permission.host.manage', roles: ['coordinator'] },
    'presence.record': {
      label: 'permission.presence.record',
      roles: ['coordinator', 'trainer', 'social-worker', 'external-provider'],
    },
  },
  events: {
    'placement.agreed': z.object({ placementId: id, personId: id }),
    'placement.started': z.object({ placementId: id, personId: id, on: day }),
    'placement.ended': z.object({ placementId: id, personId: id, on: day }),
    'presence.recorded': z.object({ placementId: id, personId: id, on: day, minutes: z.int().min(0) }),
  },
  errors: {
    'host-full': z.object({ places: z.int() }),
    'already-placed': z.object({ personId: id }),
    'agreement-missing': z.object({ placementId: id }),
    'module-not-open': z.object({ state: z.string() }),
  },
  lifecycle: lifecycle({
    of: 'placement',
    initial: 'drawn-up',
    states: {
      'drawn-up': { label: 'placement.state.drawn-up', next: ['agreed', 'given-up'] },
      agreed: { label: 'placement.state.agreed', next: ['running', 'given-up'] },
      running: { label: 'placement.state.running', next: ['ended'] },
      ended: { label: 'placement.state.ended', next: [] },
      'given-up': { label: 'placement.state.given-up', next: [] },
    },
  }),
});
