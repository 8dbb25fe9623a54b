import { defineProject } from '@tandem/sdk';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };
import { followUp } from './follow-up.ts';
import { activationPath, information } from './group-sessions.ts';
import { outings } from './outings.ts';
import { project } from './project/index.ts';

/** AMIE, Antwerp: a small caseload, alone and in a group, towards goals that the person chose. */
export default defineProject({
  id: 'amie',
  version: '1.1.0',
  sdk: '^0.1.0',
  locales: ['nl', 'fr', 'en'],
  messages: { fr, nl, en },
  project,
  modules: { 'follow-up': followUp, information, outings, 'activation-path': activationPath },
});
