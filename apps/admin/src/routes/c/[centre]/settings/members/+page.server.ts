import { inviteHref, membersHref, settingsHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import type { PageServerLoad } from './$types';

const pageLength = 100;

/** Who works for the centre, by name. */
export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const { api, can } = atCentre(locals, params.centre);
  const after = url.searchParams.get('after');
  const mayManage = can('core.member.manage');
  const [{ projects }, members, links, texts] = await Promise.all([
    parent(),
    api.core.member.list.query(after ? { after } : {}),
    mayManage ? api.core.member.links.query() : [],
    allTexts(locals.preferences.locale),
  ]);
  const titleOf = (slug: string) => projects.find((project) => project.slug === slug)?.title ?? slug;
  const last = members.length === pageLength ? members.at(-1)?.accountId : undefined;
  return {
    members: members.map((member) => ({ ...member, projects: member.projects?.map(titleOf) ?? null })),
    mayManage,
    links: links.map(({ held, ...link }) => ({
      ...link,
      held: held && { ...held, projects: held.projects?.map(titleOf) ?? null },
    })),
    more: last && `${membersHref(params.centre)}?after=${last}`,
    commands: mayManage
      ? [{ name: 'create', label: texts.invite, icon: 'plus', key: 'c', href: inviteHref(params.centre) } as const]
      : [],
    crumbs: [{ label: texts.settings, href: settingsHref(params.centre) }, { label: texts.members }],
  };
};
