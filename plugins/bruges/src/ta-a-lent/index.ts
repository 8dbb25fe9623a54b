import { defineProject } from '@tandem/sdk';
import { individual } from './individual.ts';
import { internship } from './internship.ts';
import { project } from './project.ts';
import { messages } from './texts.ts';
import { workshops } from './workshops.ts';

/** Ta(a)lent, Bruges: newcomers find their way on the labour market. */
export const taALent = defineProject({
  id: 'ta-a-lent',
  version: '1.1.0',
  sdk: '^0.1.0',
  locales: ['nl', 'fr', 'en'],
  messages,
  project,
  modules: { workshops, individual, internship },
});
