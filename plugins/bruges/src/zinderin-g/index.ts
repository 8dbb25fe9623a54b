import { defineProject } from '@tandem/sdk';
import { project } from './project.ts';
import { messages } from './texts.ts';
import { workshops } from './workshops.ts';

/** Zinderin(g), Bruges: all year long, for women with a very small network. */
export const zinderinG = defineProject({
  id: 'zinderin-g',
  version: '1.1.0',
  sdk: '^0.1.0',
  locales: ['nl', 'fr', 'en'],
  messages,
  project,
  modules: { workshops },
});
