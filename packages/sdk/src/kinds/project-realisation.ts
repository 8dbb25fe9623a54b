import { z } from 'zod';
import { lifecycle } from '../lifecycle.ts';
import { count, day, id, inSection, lines, named, presentation, several } from './fields.ts';
import { defineKind } from './kind.ts';

/** Project realisation: a person works out a project of their own, and takes its first steps. */
export const projectRealisation = defineKind({
  id: 'project-realisation',
  configuration: {
    ...presentation,
    ...inSection('configuration.section.entry', 2, {
      entryCondition: lines('configuration.entry-condition'),
      places: count('configuration.places', { unit: 'unit.persons', most: 100 }),
    }),
    ...inSection('configuration.section.content', 4, {
      topics: named('configuration.topics'),
      aspirations: several(['work', 'training', 'wish'], 'configuration.aspirations'),
      outputs: named('configuration.outputs'),
    }),
  },
  permissions: {
    'personal-project.read': {
      label: 'permission.personal-project.read',
      roles: ['administrator', 'coordinator', 'trainer', 'social-worker', 'auditor'],
    },
    'personal-project.manage': {
      label: 'permission.personal-project.manage',
      roles: ['coordinator', 'trainer', 'social-worker'],
    },
  },
  events: {
    'personal-project.started': z.object({ personalProjectId: id, personId: id }),
    'personal-project.realised': z.object({ personalProjectId: id, personId: id, on: day }),
    'personal-project.given-up': z.object({ personalProjectId: id, personId: id, on: day }),
  },
  errors: {
    'places-taken': z.object({ places: z.int() }),
    'already-started': z.object({ personId: id }),
    'module-not-open': z.object({ state: z.string() }),
  },
  lifecycle: lifecycle({
    of: 'personal-project',
    initial: 'explored',
    states: {
      explored: { label: 'personal-project.state.explored', next: ['shaped', 'given-up'] },
      shaped: { label: 'personal-project.state.shaped', next: ['explored', 'under-way', 'given-up'] },
      'under-way': { label: 'personal-project.state.under-way', next: ['shaped', 'realised', 'given-up'] },
      realised: { label: 'personal-project.state.realised', next: [] },
      'given-up': { label: 'personal-project.state.given-up', next: ['explored'] },
    },
  }),
});
