import { z } from 'zod';
import { lifecycle } from '../lifecycle.ts';
import { day, group, id, inSection, minutes, named, oneOf, presentation, range, several } from './fields.ts';
import { defineKind } from './kind.ts';

/** Preparation for socio-professional insertion: from social activation to a plan that leads to training or work. */
export const ispPreparation = defineKind({
  id: 'isp-preparation',
  configuration: {
    ...presentation,
    ...inSection('configuration.section.content', 2, {
      leadsTo: several(['qualifying-training', 'training', 'work', 'support'], 'configuration.leads-to'),
      topics: named('configuration.topics'),
      outputs: named('configuration.outputs'),
      /** Whether a path only counts as completed with a plan that the person agreed to. */
      plan: z.boolean().default(true).meta({ title: 'configuration.plan', description: 'configuration.plan.help' }),
    }),
    ...inSection('configuration.section.rhythm', 6, {
      forms: several(['individual', 'group'], 'configuration.forms'),
      internship: group('configuration.internship', {
        place: oneOf(['none', 'optional', 'required'], 'configuration.internship.place').default('none'),
        minutes: minutes('configuration.internship.minutes', 120_000),
      }),
      weeks: range('configuration.weeks', 'unit.weeks', 104),
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
