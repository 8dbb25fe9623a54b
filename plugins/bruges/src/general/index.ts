import { defineProject } from '@tandem/sdk';
import { project } from './project.ts';
import { messages } from './texts.ts';

/** What the five courses of Bruges have above them: the pathways of the centre. It has no activity of its own. */
export const bruges = defineProject({
  id: 'bruges',
  version: '1.0.0',
  sdk: '^0.1.0',
  locales: ['nl', 'fr', 'en'],
  messages,
  project,
  modules: {},
});
