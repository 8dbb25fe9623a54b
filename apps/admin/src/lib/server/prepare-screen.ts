import { error } from '@sveltejs/kit';
import type { AdminModule, Screen } from '@tandem/sdk/admin';
import type { FormSchema } from '@tandem/sdk/dialect';
import { branchOf } from '#lib/api/api.ts';
import { adminHalf } from '#lib/modules/admin-half.ts';
import { findScreen } from '#lib/modules/find-screen.ts';
import type { ScreenPlace } from '#lib/modules/screen-place.ts';
import type { AtCentre } from './at-centre.ts';
import { type ModuleAddress, permissionsWithin } from './module-address.ts';
import { prepareSlots, type PreparedSlots } from './prepare-slots.ts';

// any: some screen; each is checked where it is defined.
type ShownScreen = Pick<Screen<any, any, any>, 'permission' | 'prepare' | 'slots'> & { readonly document?: unknown };

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
  /** The project's slug, for what a module of the centre shows of a project. */
  project?: string,
): Promise<PreparedScreen> {
  const admin = await adminHalf(address.module);
  const among = project === undefined ? 'screens' : 'projectScreens';
  const screens: Readonly<Record<string, ShownScreen>> = admin?.[among] ?? {};
  const found = findScreen(Object.keys(screens), path);
  const screen = found && screens[found.pattern];
  if (!admin || !screen) error(404, 'NOT_FOUND');
  if (!at.can(`${address.module}.${screen.permission}`)) error(403, 'FORBIDDEN');
  const params = project === undefined ? found.params : { ...found.params, project };
  const asked = { params, search: Object.fromEntries(search) };
  const [prepared, forms] = await Promise.all([
    screen.prepare?.({
      api: branchOf(at.api, address.module),
      moduleId: address.moduleId,
      ...asked,
    }) as Promise<unknown>,
    // Only a document tells how the modules are configured.
    screen.document && project !== undefined ? at.api.core.project.forms.query({ slug: project }) : undefined,
  ]);
  return {
    admin,
    slots: await prepareSlots(at, address.module, screen.slots ?? {}, { params: found.params, data: prepared }),
    place: {
      ...address,
      ...asked,
      among,
      pattern: found.pattern,
      permissions: permissionsWithin(at, address.module),
      prepared,
      ...(forms && { forms: forms as Readonly<Record<string, FormSchema>> }),
    },
  };
}
