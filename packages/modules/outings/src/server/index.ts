import { implement } from '@tandem/sdk/server';
import { outing } from '../contract.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import nl from '../messages/nl.json' with { type: 'json' };

const api = {};
type Api = typeof api;
/** The branch of this module in the API: empty so far, because only its configuration exists. */
export interface OutingApi extends Api {}

export const outingServer = implement(outing, {
  procedures: api as OutingApi,
  messages: { fr, nl, en },
  migrations: [],
});
