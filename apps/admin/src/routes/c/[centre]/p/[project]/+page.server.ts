import { instanceHref } from '#lib/addresses.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { preparePanels } from '#lib/server/prepare-panels.ts';
import { waitingUpgrade } from '#lib/server/waiting-upgrade.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const at = atCentre(locals, params.centre);
  const { project } = await parent();
  const addresses = project.modules.map(({ id, slug, kind }) => ({
    module: kind,
    moduleId: id,
    config: project.configurations[id],
    base: instanceHref(params.centre, params.project, slug),
  }));
  const [panels, upgrade] = await Promise.all([
    preparePanels(at, 'project.overview', addresses, { project: params.project }),
    waitingUpgrade(at, params.project),
  ]);
  return { panels, upgrade };
};
