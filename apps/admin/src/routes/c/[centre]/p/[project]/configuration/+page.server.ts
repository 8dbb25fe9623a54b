import { configurationHref, projectHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { checkedDraft } from '#lib/server/checked-draft.ts';
import { waitingUpgrade } from '#lib/server/waiting-upgrade.ts';
import type { PageServerLoad } from './$types';

/** The parts of a project's configuration, with what a draft would change in each and what stands in its way. */
export const load: PageServerLoad = async ({ locals, params, parent, depends }) => {
  depends('tandem:configuration');
  const at = atCentre(locals, params.centre);
  const [{ project }, check, upgrade, texts] = await Promise.all([
    parent(),
    checkedDraft(at, params.project),
    waitingUpgrade(at, params.project),
    allTexts(locals.preferences.locale),
  ]);
  const names = [
    { chain: 'project', title: texts['configuration.project'] },
    ...project.modules.map(({ slug, title }) => ({ chain: slug, title })),
  ];
  const parts = names.map(({ chain, title }) => {
    const found = check.chains.find((one) => one.chain === chain);
    return {
      chain,
      title,
      href: configurationHref(params.centre, params.project, chain),
      changes: found?.changes.length ?? 0,
      problems: found?.problems.length ?? 0,
    };
  });
  return {
    parts,
    repairs: check.repairs,
    upgrade,
    crumbs: [
      { label: project.title, href: projectHref(params.centre, params.project) },
      { label: texts.configuration },
    ],
  };
};
