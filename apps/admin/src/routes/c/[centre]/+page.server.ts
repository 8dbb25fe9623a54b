import { instanceHref } from '#lib/addresses.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { preparePanels } from '#lib/server/prepare-panels.ts';
import type { PageServerLoad } from './$types';

/** Today: what each project has for today, from the panels its modules bring. */
export const load: PageServerLoad = async ({ locals, params, parent, depends }) => {
  depends('tandem:today');
  const at = atCentre(locals, params.centre);
  const { projects } = await parent();
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
      return { project: slug, panels: await preparePanels(at, 'home.today', addresses, { date: locals.tandem.today }) };
    }),
  );
  return { panels };
};
