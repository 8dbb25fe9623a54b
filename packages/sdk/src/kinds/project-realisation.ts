import { z } from 'zod';
import { lifecycle } from '../lifecycle.ts';
import { text } from '../locale.ts';
import { day, id, named, presentation, several } from './fields.ts';
import { defineKind } from './kind.ts';

/** Project realisation: a person works out a project of their own, and takes its first steps. */
export const projectRealisation = defineKind({
  id: 'project-realisation',
  configuration: {
    ...presentation,
    entryCondition: text().optional().meta({
      title: 'configuration.entry-condition',
      'x-widget': 'translated',
      'x-multiline': true,
      'x-section': 'configuration.section.entry',
      'x-order': 3,
    }),
    places: z.int().min(1).max(100).optional().meta({
      title: 'configuration.places',
      'x-unit': 'unit.persons',
      'x-section': 'configuration.section.entry',
      'x-order': 4,
    }),
    topics: named('configuration.topics').meta({ 'x-section': 'configuration.section.content', 'x-order': 5 }),
    aspirations: several(['work', 'training', 'wish'], 'configuration.aspirations').meta({
      'x-section': 'configuration.section.content',
      'x-order': 6,
    }),
    outputs: named('configuration.outputs').meta({ 'x-section': 'configuration.section.content', 'x-order': 7 }),
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
