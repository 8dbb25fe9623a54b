import { defineProject } from '@tandem/sdk';
import { followUp } from './follow-up.ts';
import { insertion } from './insertion.ts';
import { project } from './project.ts';
import { messages } from './texts.ts';
import { workshops } from './workshops.ts';

/** Switch, Bruges: young people find out what suits them. */
export const switchCourse = defineProject({
  id: 'switch',
  version: '1.0.0',
  sdk: '^0.1.0',
  locales: ['nl', 'fr', 'en'],
  messages,
  project,
  modules: { workshops, 'follow-up': followUp, insertion },
});
