import { implement } from '@tandem/sdk/server';
import { volunteeringPlacement } from '../contract.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import nl from '../messages/nl.json' with { type: 'json' };

const api = {};
type Api = typeof api;
/** The branch of this module in the API: empty so far, because only its configuration exists. */
export interface VolunteeringPlacementApi extends Api {}

export const volunteeringPlacementServer = implement(volunteeringPlacement, {
  procedures: api as VolunteeringPlacementApi,
  messages: { fr, nl, en },
  migrations: [],
});
