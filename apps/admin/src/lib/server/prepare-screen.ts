import { error } from '@sveltejs/kit';
import type { AdminModule } from '@tandem/sdk/admin';
import { branchOf } from '#lib/api/api.ts';
import { adminHalf } from '#lib/modules/admin-half.ts';
import { findScreen } from '#lib/modules/find-screen.ts';
import type { ScreenPlace } from '#lib/modules/screen-place.ts';
import type { AtCentre } from './at-centre.ts';
import { type ModuleAddress, permissionsWithin } from './module-address.ts';
import { prepareSlots, type PreparedSlots } from './prepare-slots.ts';

export interface PreparedScreen {
  readonly place: ScreenPlace;
  readonly admin: AdminModule;
  readonly slots: PreparedSlots;
}

/**
 * Finds the screen for the rest of an address and reads what it shows first.
 *
 * @throws a page's error 404 when there is no such screen, 403 when the person may not see it; what the API refuses.
 */
export async function prepareScreen(
  at: AtCentre,
  address: ModuleAddress,
  path: string,
  search: URLSearchParams,
): Promise<PreparedScreen> {
  const admin = await adminHalf(address.module);
  const found = admin && findScreen(Object.keys(admin.screens), path);
  const screen = found && admin.screens[found.pattern];
  if (!screen) error(404, 'NOT_FOUND');
  if (!at.can(`${address.module}.${screen.permission}`)) error(403, 'FORBIDDEN');
  const asked = { params: found.params, search: Object.fromEntries(search) };
  const prepared: unknown = await screen.prepare?.({
    api: branchOf(at.api, address.module),
    moduleId: address.moduleId,
    ...asked,
  });
  return {
    admin,
    slots: await prepareSlots(at, address.module, screen.slots ?? {}, { params: found.params, data: prepared }),
    place: {
      ...address,
      ...asked,
      pattern: found.pattern,
      permissions: permissionsWithin(at, address.module),
      prepared,
    },
  };
}
