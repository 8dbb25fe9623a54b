import { defineProject } from '@tandem/sdk';
import { project } from './project.ts';
import { messages } from './texts.ts';
import { workshops } from './workshops.ts';

/** Uitstraling, Bruges: a course in which women get to know their own qualities. */
export const uitstraling = defineProject({
  id: 'uitstraling',
  version: '1.1.0',
  sdk: '^0.1.0',
  locales: ['nl', 'fr', 'en'],
  messages,
  project,
  modules: { workshops },
});
