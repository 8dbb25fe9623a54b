import { instanceHref } from '#lib/addresses.ts';
import { hiddenStepsCookie } from '#lib/home/first-step.ts';
import { allTexts } from '#lib/language/texts.ts';
import { loadMessages } from '#lib/language/messages.ts';
import { adminHalves } from '#lib/modules/admin-half.ts';
import { type AtCentre, atCentre, type ListedProject } from '#lib/server/at-centre.ts';
import { firstSteps } from '#lib/server/first-steps.ts';
import type { ModuleAddress } from '#lib/server/module-address.ts';
import { prepareGroups } from '#lib/server/prepare-panels.ts';
import { summaryOf } from '#lib/server/project-summary.ts';
import { waitingDrafts } from '#lib/server/waiting-draft.ts';
import type { Locale } from '@tandem/sdk';
import type { PageServerLoad } from './$types';

/** Today: what each project has for today, from the panels its modules bring, and the draft that waits for publication. */
export const load: PageServerLoad = async ({ locals, params, cookies, depends }) => {
  depends('tandem:today');
  const at = atCentre(locals, params.centre);
  const { locale } = locals.preferences;
  const [projects, drafts] = await Promise.all([at.projects(), waitingDrafts(at)]);
  const groups = projects.map((project) => openModules(params.centre, project));
  const hasHiddenSteps = cookies.get(hiddenStepsCookie) === 'hidden';
  const [panels, steps, summaries] = await Promise.all([
    prepareGroups(at, 'home.today', groups, { date: locals.tandem.today }),
    hasHiddenSteps ? [] : stepsOf(at, locale),
    Promise.all(projects.map((project) => summaryOf(at, project, locale))),
  ]);
  return {
    panels: projects.map(({ slug }, index) => ({
      project: slug,
      panels: panels[index] ?? [],
      draft: drafts.get(slug),
    })),
    steps,
    projects: summaries,
  };
};

async function stepsOf(at: AtCentre, locale: Locale) {
  const [halves, texts] = await Promise.all([adminHalves(), allTexts(locale)]);
  return firstSteps(at, { halves, texts, messages: (module) => loadMessages(module, locale) });
}

const openModules = (centre: string, { slug, modules }: ListedProject): readonly ModuleAddress[] =>
  modules
    .filter(({ state }) => state === 'open')
    .map(({ id, slug: instance, kind }) => ({
      module: kind,
      moduleId: id,
      config: undefined,
      base: instanceHref(centre, slug, instance),
    }));
