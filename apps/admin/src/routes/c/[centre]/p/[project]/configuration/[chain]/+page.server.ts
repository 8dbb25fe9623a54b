import { configurationHref, projectHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { partTitles } from '#lib/project/part-titles.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { checkedDraft } from '#lib/server/checked-draft.ts';
import type { PageServerLoad } from './$types';

/** The form of one part of a project's configuration. */
export const load: PageServerLoad = async ({ locals, params, parent, depends }) => {
  depends('tandem:configuration');
  const at = atCentre(locals, params.centre);
  const [{ project }, view, check, texts] = await Promise.all([
    parent(),
    at.api.core.configuration.read.query({ project: params.project, chain: params.chain }),
    checkedDraft(at, params.project),
    allTexts(locals.preferences.locale),
  ]);
  const titleOf = partTitles(project, texts['configuration.project']);
  return {
    view,
    chain: params.chain,
    title: titleOf(params.chain),
    others: check.chains
      .filter(({ chain }) => chain !== params.chain)
      .map(({ chain, changes, problems }) => ({
        chain,
        title: titleOf(chain),
        href: configurationHref(params.centre, params.project, chain),
        changes: changes.length,
        blocks: problems.filter(({ severity }) => severity === 'block').length,
      })),
    crumbs: [
      { label: project.title, href: projectHref(params.centre, params.project) },
      { label: texts.configuration, href: configurationHref(params.centre, params.project) },
      { label: titleOf(params.chain) },
    ],
  };
};
