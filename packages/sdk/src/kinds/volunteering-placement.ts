import { z } from 'zod';
import { lifecycle } from '../lifecycle.ts';
import { day, id, named, presentation, several } from './fields.ts';
import { defineKind } from './kind.ts';

/** Volunteering: a person draws up a plan with a host, and carries it out there. */
export const volunteeringPlacement = defineKind({
  id: 'volunteering-placement',
  configuration: {
    ...presentation,
    purposes: several(['social', 'professional'], 'configuration.purposes').meta({
      'x-section': 'configuration.section.content',
      'x-order': 3,
    }),
    hosts: several(['own-service', 'care-home', 'association', 'public-service'], 'configuration.hosts').meta({
      'x-section': 'configuration.section.hosts',
      'x-order': 4,
    }),
    /** Whether nobody begins before person, host and centre have signed. */
    agreement: z.boolean().default(true).meta({
      title: 'configuration.agreement',
      description: 'configuration.agreement.help',
      'x-section': 'configuration.section.hosts',
      'x-order': 5,
    }),
    hoursPerWeek: z.int().min(1).max(38).optional().meta({
      title: 'configuration.hours-per-week',
      'x-unit': 'unit.hours',
      'x-section': 'configuration.section.rhythm',
      'x-order': 6,
    }),
    weeks: z.int().min(1).max(104).optional().meta({
      title: 'configuration.weeks',
      'x-unit': 'unit.weeks',
      'x-section': 'configuration.section.rhythm',
      'x-order': 7,
    }),
    themes: named('configuration.themes').meta({ 'x-section': 'configuration.section.content', 'x-order': 8 }),
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
