import { error } from '@sveltejs/kit';
import { membersHref, settingsHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import type { PageServerLoad } from './$types';

/** The form of an invitation. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { can } = atCentre(locals, params.centre);
  if (!can('core.member.manage')) error(403, 'FORBIDDEN');
  const texts = await allTexts(locals.preferences.locale);
  return {
    crumbs: [
      { label: texts.settings, href: settingsHref(params.centre) },
      { label: texts.members, href: membersHref(params.centre) },
      { label: texts.invite },
    ],
  };
};
