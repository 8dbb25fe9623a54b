import { apiType, defineAdmin } from '@tandem/sdk/admin';
import { board } from '../contract.ts';
import type { BoardApi } from '../server/index.ts';

/** The one screen of the board. */
export default defineAdmin(board, apiType<BoardApi>(), {
  screens: { '': { title: 'record.note', permission: 'note.read', load: () => import('./Board.svelte') } },
});
