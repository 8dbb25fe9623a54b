import { instanceHref } from '#lib/addresses.ts';
import { adminHalves } from '#lib/modules/admin-half.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { preparePanels } from '#lib/server/prepare-panels.ts';
import { projectOnRequest } from '#lib/server/project-page.ts';
import { waitingUpgrade } from '#lib/server/waiting-upgrade.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('tandem:project');
  const at = atCentre(locals, params.centre);
  const { project, newerPlugin } = await projectOnRequest(locals, at, params.project);
  const addresses = project.modules.map(({ id, slug, kind }) => ({
    module: kind,
    moduleId: id,
    config: undefined,
    base: instanceHref(params.centre, params.project, slug),
  }));
  // What modules of the centre say of the project comes first: they speak of all of it.
  const all = [...(await centreAddresses(params.centre, params.project)), ...addresses];
  const [top, panels, upgrade] = await Promise.all([
    preparePanels(at, 'project.top', all, { project: params.project }),
    preparePanels(at, 'project.overview', all, { project: params.project }),
    newerPlugin === null ? undefined : waitingUpgrade(at, params.project),
  ]);
  return { top, panels, upgrade };
};

/** The modules of the centre that have an admin half; what they link to is their part of this project. */
async function centreAddresses(centre: string, project: string) {
  return (await adminHalves()).flatMap((admin) =>
    admin.instances === 'centre'
      ? [{ module: admin.id, moduleId: '', config: undefined, base: instanceHref(centre, project, admin.id) }]
      : [],
  );
}
