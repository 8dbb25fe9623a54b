import { defineProject } from '@tandem/sdk';
import { followUp } from './follow-up.ts';
import { insertion } from './insertion.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };
import { project } from './project/index.ts';
import { workshops } from './workshops.ts';

/** MOVE'UP, Brussels: out of isolation through social participation. */
export default defineProject({
  id: 'moveup',
  version: '1.1.0',
  sdk: '^0.1.0',
  locales: ['fr', 'nl', 'en'],
  messages: { fr, nl, en },
  project,
  modules: { workshops, 'follow-up': followUp, insertion },
});
