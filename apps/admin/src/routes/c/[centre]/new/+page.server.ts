import { error } from '@sveltejs/kit';
import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import type { PageServerLoad } from './$types';

/** The ways to a new project. */
export const load: PageServerLoad = async ({ locals, params }) => {
  if (!atCentre(locals, params.centre).can('core.project.compose')) error(403, 'FORBIDDEN');
  const texts = await allTexts(locals.preferences.locale);
  return { crumbs: [{ label: texts['new-project'] }] };
};
