import { defineProject } from '@tandem/sdk';
import { computing } from './computing.ts';
import { creative } from './creative.ts';
import { individual } from './individual.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };
import { project } from './project/index.ts';
import { realisation } from './realisation.ts';
import { socialActivation } from './social-activation.ts';
import { visits } from './visits.ts';

/** MOD'ACTIONS, Liège: every obstacle on two levels, Belgian society and the person. */
export default defineProject({
  id: 'modactions',
  version: '1.1.0',
  sdk: '^0.1.0',
  locales: ['fr', 'nl', 'en'],
  messages: { fr, nl, en },
  project,
  modules: { individual, 'social-activation': socialActivation, creative, computing, realisation, visits },
});
