import { instanceHref } from '#lib/addresses.ts';
import { hiddenStepsCookie } from '#lib/home/first-step.ts';
import { allTexts } from '#lib/language/texts.ts';
import { loadMessages } from '#lib/language/messages.ts';
import { adminHalves } from '#lib/modules/admin-half.ts';
import { type AtCentre, atCentre } from '#lib/server/at-centre.ts';
import { firstSteps } from '#lib/server/first-steps.ts';
import { preparePanels } from '#lib/server/prepare-panels.ts';
import { summaryOf } from '#lib/server/project-summary.ts';
import { waitingDraft } from '#lib/server/waiting-draft.ts';
import type { Locale } from '@tandem/sdk';
import type { PageServerLoad } from './$types';

/** Today: what each project has for today, from the panels its modules bring, and the draft that waits for publication. */
export const load: PageServerLoad = async ({ locals, params, cookies, depends }) => {
  depends('tandem:today');
  const at = atCentre(locals, params.centre);
  const { locale } = locals.preferences;
  const projects = await at.projects();
  const panels = await Promise.all(
    projects.map(async ({ slug, modules }) => {
      const addresses = modules
        .filter(({ state }) => state === 'open')
        .map(({ id, slug: instance, kind }) => ({
          module: kind,
          moduleId: id,
          config: undefined,
          base: instanceHref(params.centre, slug, instance),
        }));
      const [prepared, draft] = await Promise.all([
        preparePanels(at, 'home.today', addresses, { date: locals.tandem.today }),
        waitingDraft(at, slug),
      ]);
      return { project: slug, panels: prepared, draft };
    }),
  );
  const steps = cookies.get(hiddenStepsCookie) === 'hidden' ? [] : await stepsOf(at, locale);
  return { panels, steps, projects: await Promise.all(projects.map((project) => summaryOf(at, project, locale))) };
};

const stepsOf = async (at: AtCentre, locale: Locale) => {
  const [halves, texts] = await Promise.all([adminHalves(), allTexts(locale)]);
  return firstSteps(at, { halves, texts, messages: (module) => loadMessages(module, locale) });
};
