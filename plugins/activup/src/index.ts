import { defineProject } from '@tandem/sdk';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };
import { outings } from './outings.ts';
import { project } from './project/index.ts';
import { insertionFollowUp, insertionWorkshops } from './social-insertion.ts';
import { start } from './start.ts';
import { volunteering } from './volunteering.ts';

/** ACTIV'UP, Charleroi: three modules out of isolation, alone and in a group in equal parts. */
export default defineProject({
  id: 'activup',
  version: '1.1.0',
  sdk: '^0.1.0',
  locales: ['fr', 'nl', 'en'],
  messages: { fr, nl, en },
  project,
  modules: {
    'insertion-workshops': insertionWorkshops,
    'insertion-follow-up': insertionFollowUp,
    volunteering,
    start,
    outings,
  },
});
