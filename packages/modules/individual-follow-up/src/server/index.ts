import { implement } from '@tandem/sdk/server';
import { individualFollowUp } from '../contract.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import nl from '../messages/nl.json' with { type: 'json' };
import { effect } from './effect.ts';

const api = {};
type Api = typeof api;
/** The branch of individual follow-up in the API: empty so far, because only its configuration exists. */
export interface IndividualFollowUpApi extends Api {}

export const individualFollowUpServer = implement(individualFollowUp, {
  procedures: api as IndividualFollowUpApi,
  messages: { fr, nl, en },
  migrations: [],
  effect,
});
