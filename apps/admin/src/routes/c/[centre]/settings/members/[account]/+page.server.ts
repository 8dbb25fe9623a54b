import { membersHref, settingsHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import type { PageServerLoad } from './$types';

/** One member of the centre, and what they may. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { api, can } = atCentre(locals, params.centre);
  const [member, texts] = await Promise.all([
    api.core.member.get.query({ accountId: params.account }),
    allTexts(locals.preferences.locale),
  ]);
  return {
    member,
    mayManage: can('core.member.manage'),
    crumbs: [
      { label: texts.settings, href: settingsHref(params.centre) },
      { label: texts.members, href: membersHref(params.centre) },
      { label: member.name },
    ],
  };
};
