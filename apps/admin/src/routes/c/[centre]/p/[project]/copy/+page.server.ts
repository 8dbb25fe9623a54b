import { error } from '@sveltejs/kit';
import { projectHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import type { PageServerLoad } from './$types';

/** A copy of the project. */
export const load: PageServerLoad = async ({ locals, params, parent }) => {
  if (!atCentre(locals, params.centre).can('core.project.compose')) error(403, 'FORBIDDEN');
  const [{ project }, texts] = await Promise.all([parent(), allTexts(locals.preferences.locale)]);
  return {
    crumbs: [{ label: project.title, href: projectHref(params.centre, params.project) }, { label: texts.copy }],
  };
};
