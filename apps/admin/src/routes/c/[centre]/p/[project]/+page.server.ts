import { instanceHref } from '#lib/addresses.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { preparePanels } from '#lib/server/prepare-panels.ts';
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
  return { panels: await preparePanels(at, 'project.overview', addresses, { project: params.project }) };
};
