import { error } from '@sveltejs/kit';
import { newProjectHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import type { PageServerLoad } from './$types';

/** A project of the centre's own, without plugin. */
export const load: PageServerLoad = async ({ locals, params }) => {
  if (!atCentre(locals, params.centre).can('core.project.compose')) error(403, 'FORBIDDEN');
  const texts = await allTexts(locals.preferences.locale);
  return {
    crumbs: [{ label: texts['new-project'], href: newProjectHref(params.centre) }, { label: texts.compose }],
  };
};
