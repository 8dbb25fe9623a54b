import { error } from '@sveltejs/kit';
import { guidePage } from '#lib/server/guide.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await guidePage(locals.preferences.locale, params.page);
  if (!page) error(404, 'The guide has no page of this name.');
  return { page };
};
