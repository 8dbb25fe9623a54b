import { z } from 'zod';
import { lifecycle } from '../lifecycle.ts';
import { day, id, named, presentation, several } from './fields.ts';
import { defineKind } from './kind.ts';

/** Preparation for socio-professional insertion: from social activation to a plan that leads to training or work. */
export const ispPreparation = defineKind({
  id: 'isp-preparation',
  configuration: {
    ...presentation,
    leadsTo: several(['training', 'work'], 'configuration.leads-to').meta({
      'x-section': 'configuration.section.content',
      'x-order': 3,
    }),
    topics: named('configuration.topics').meta({ 'x-section': 'configuration.section.content', 'x-order': 4 }),
    forms: several(['individual', 'group', 'internship'], 'configuration.forms').meta({
      'x-section': 'configuration.section.rhythm',
      'x-order': 5,
    }),
    internshipHours: z.int().min(0).max(2000).default(0).meta({
      title: 'configuration.internship-hours',
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
    /** Whether a path only counts as completed with a plan that the person agreed to. */
    plan: z.boolean().default(true).meta({
      title: 'configuration.plan',
      description: 'configuration.plan.help',
      'x-section': 'configuration.section.content',
      'x-order': 8,
    }),
  },
  permissions: {
    'preparation.read': {
      label: 'permission.preparation.read',
      roles: ['administrator', 'coordinator', 'trainer', 'social-worker', 'auditor'],
    },
    'preparation.manage': { label: 'permission.preparation.manage', roles: ['coordinator', 'social-worker'] },
    'plan.edit': { label: 'permission.plan.edit', roles: ['trainer', 'social-worker'] },
  },
  events: {
    'preparation.started': z.object({ preparationId: id, personId: id, on: day }),
    'plan.agreed': z.object({ preparationId: id, personId: id }),
    'preparation.ended': z.object({
      preparationId: id,
      personId: id,
      on: day,
      state: z.enum(['completed', 'stopped']),
    }),
  },
  errors: {
    'already-preparing': z.object({ personId: id }),
    'plan-missing': z.object({ preparationId: id }),
    'module-not-open': z.object({ state: z.string() }),
  },
  lifecycle: lifecycle({
    of: 'preparation',
    initial: 'started',
    states: {
      started: { label: 'preparation.state.started', next: ['planned', 'completed', 'stopped'] },
      planned: { label: 'preparation.state.planned', next: ['completed', 'stopped'] },
      completed: { label: 'preparation.state.completed', next: [] },
      stopped: { label: 'preparation.state.stopped', next: ['started'] },
    },
  }),
});
