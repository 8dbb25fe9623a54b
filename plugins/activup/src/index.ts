import { defineProject } from '@tandem/sdk';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };
import { insertionWorkshops } from './social-insertion.ts';
import { project } from './project.ts';

/** ACTIV'UP, Charleroi: three modules out of isolation, alone and in a group in equal parts. */
export default defineProject({
  id: 'activup',
  version: '1.0.0',
  sdk: '^0.1.0',
  locales: ['fr', 'nl', 'en'],
  messages: { fr, nl, en },
  project,
  modules: { 'insertion-workshops': insertionWorkshops },
});
