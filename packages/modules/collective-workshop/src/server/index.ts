import { implement } from '@tandem/sdk/server';
import { collectiveWorkshop } from '../contract.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import nl from '../messages/nl.json' with { type: 'json' };
import { migrations } from '../migrations/index.ts';
import { attendedMinutes } from './indicators/attended-minutes.ts';
import { regularity } from './indicators/regularity.ts';
import { effect } from './effect.ts';
import { api, type CollectiveWorkshopApi } from './api.ts';
import { onPersonArchived } from './on/person-archived.ts';

export type { CollectiveWorkshopApi } from './api.ts';

export const collectiveWorkshopServer = implement(collectiveWorkshop, {
  procedures: api as CollectiveWorkshopApi,
  messages: { fr, nl, en },
  migrations,
  effect,
  indicators: { attendedMinutes, regularity },
  on: { 'people.person.archived': onPersonArchived },
});
