import type { Screen } from '@tandem/sdk/admin';
import { instanceHref, moduleHref } from '#lib/addresses.ts';
import { adminHalves } from '#lib/modules/admin-half.ts';
import type { AtCentre } from './at-centre.ts';
import { preparePanels, type PreparedPanel } from './prepare-panels.ts';
import type { ModuleAddress } from './module-address.ts';

/** The panels of other modules on a screen, by the place of the screen. */
export type PreparedSlots = Readonly<Record<string, readonly PreparedPanel[]>>;

// any: the slots of some screen; each is checked where the screen is defined.
type ScreenSlots = NonNullable<Screen<any, any, any>['slots']>;

/** Reads what other modules show in the places of a screen, told what the screen says of itself. */
export async function prepareSlots(
  at: AtCentre,
  module: string,
  slots: ScreenSlots,
  told: Parameters<NonNullable<ScreenSlots[string]>>[0],
): Promise<PreparedSlots> {
  const prepared = await Promise.all(
    Object.entries(slots).map(async ([name, say]) => {
      const slot = `${module}.${name}`;
      const params = say?.(told) ?? {};
      return [name, await preparePanels(at, slot, await addressesFor(at, slot), params)] as const;
    }),
  );
  return Object.fromEntries(prepared);
}

/** Where the modules that fill a slot are at home: in the centre, or in each of the projects that the person works for. */
async function addressesFor(at: AtCentre, slot: string): Promise<readonly ModuleAddress[]> {
  const filling = (await adminHalves()).filter(({ panels }) => panels[slot] !== undefined);
  const centre = at.membership.centre.slug;
  const ofCentre = filling
    .filter(({ instances }) => instances === 'centre')
    .map(({ id }) => ({ module: id, moduleId: '', base: moduleHref(centre, id), config: undefined }));
  const ofProjects = filling.filter(({ instances }) => instances === 'project').map(({ id }) => id);
  if (ofProjects.length === 0) return ofCentre;
  const projects = await at.projects();
  const instances = projects.flatMap((project) =>
    project.modules
      .filter(({ kind }) => ofProjects.includes(kind))
      .map(({ id, kind, slug }) => ({
        module: kind,
        moduleId: id,
        base: instanceHref(centre, project.slug, slug),
        config: undefined,
      })),
  );
  return [...ofCentre, ...instances];
}
