import { defineProject } from '@tandem/sdk';
import { project } from './project.ts';
import { messages } from './texts.ts';
import { workshops } from './workshops.ts';

/** Boost, Bruges: a course for men, modelled on Uitstraling. */
export const boost = defineProject({
  id: 'boost',
  version: '1.1.0',
  sdk: '^0.1.0',
  locales: ['nl', 'fr', 'en'],
  messages,
  project,
  modules: { workshops },
});
