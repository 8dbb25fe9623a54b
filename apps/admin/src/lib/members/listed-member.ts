import type { Api } from '#lib/api/api.ts';

/** A member of the centre as the list gives them, with the titles of their projects; null: all. */
export type ListedMember = Awaited<ReturnType<Api['core']['member']['list']['query']>>[number];
