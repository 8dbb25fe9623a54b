import { branchOf } from '#lib/api/api.ts';
import { adminHalf } from '#lib/modules/admin-half.ts';
import type { ScreenPlace } from '#lib/modules/screen-place.ts';
import type { AtCentre } from './at-centre.ts';
import { describeError } from './describe-error.ts';
import { type ModuleAddress, permissionsWithin } from './module-address.ts';

/** A panel of a module on another page; one that could not read its data says so and leaves the page standing. */
export type PreparedPanel =
  | { readonly place: ScreenPlace; readonly failure?: undefined }
  | { readonly place?: undefined; readonly failure: App.Error };

/**
 * The panels that these modules have for a slot, as far as the person may see them. `params` says what the panel is about: the `date`
 * for `home.today`, the `project` for `project.overview`, what the screen tells for a slot of a module's own.
 */
export async function preparePanels(
  at: AtCentre,
  slot: string,
  addresses: readonly ModuleAddress[],
  params: Readonly<Record<string, string>>,
): Promise<readonly PreparedPanel[]> {
  const panels = await Promise.all(addresses.map((address) => preparePanel(at, slot, address, params)));
  return panels.filter((panel) => panel !== undefined);
}

async function preparePanel(
  at: AtCentre,
  slot: string,
  address: ModuleAddress,
  params: Readonly<Record<string, string>>,
): Promise<PreparedPanel | undefined> {
  const panel = (await adminHalf(address.module))?.panels[slot];
  if (!panel || !at.can(`${address.module}.${panel.permission}`)) return undefined;
  try {
    const asked = { params, search: {} };
    const prepared: unknown = await panel.prepare?.({
      api: branchOf(at.api, address.module),
      moduleId: address.moduleId,
      ...asked,
    });
    return {
      place: {
        ...address,
        ...asked,
        among: 'panels',
        pattern: slot,
        permissions: permissionsWithin(at, address.module),
        prepared,
      },
    };
  } catch (error) {
    return { failure: describeError(error, at.report) };
  }
}
