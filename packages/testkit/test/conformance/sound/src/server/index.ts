import { implement } from '@tandem/sdk/server';
import { board } from '../contract.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import nl from '../messages/nl.json' with { type: 'json' };
import { notes } from '../migrations/0001-board.ts';
import { add, get, list, mark } from './note.ts';

const api = { note: { list, get, add, mark } };
type Api = typeof api;
/** The branch of the board in the API. */
export interface BoardApi extends Api {}

export const boardServer = implement(board, {
  procedures: api as BoardApi,
  messages: { fr, nl, en },
  migrations: [notes],
});
