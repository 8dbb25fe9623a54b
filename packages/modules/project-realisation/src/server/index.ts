import { implement } from '@tandem/sdk/server';
import { projectRealisation } from '../contract.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import nl from '../messages/nl.json' with { type: 'json' };

const api = {};
type Api = typeof api;
/** The branch of this module in the API: empty so far, because only its configuration exists. */
export interface ProjectRealisationApi extends Api {}

export const projectRealisationServer = implement(projectRealisation, {
  procedures: api as ProjectRealisationApi,
  messages: { fr, nl, en },
  migrations: [],
});
