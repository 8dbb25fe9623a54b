import { adminHalf } from '#lib/modules/admin-half.ts';
import type { ScreenPlace } from '#lib/modules/screen-place.ts';
import type { AtCentre } from './at-centre.ts';
import { describeError } from './describe-error.ts';
import { type ModuleAddress, permissionsWithin } from './module-address.ts';
import { panelReader, type ShownPanel } from './panel-reader.ts';

/** A panel of a module on another page; one that could not read its data says so and leaves the page standing. */
export type PreparedPanel =
  | { readonly place: ScreenPlace; readonly failure?: undefined }
  | { readonly place?: undefined; readonly failure: App.Error };

type Params = Readonly<Record<string, string>>;

/**
 * The panels that these modules have for a slot, as far as the person may see them. `params` says what the panel is about: the `date`
 * for `home.today`, the `project` for `project.overview`, what the screen tells for a slot of a module's own.
 */
export async function preparePanels(
  at: AtCentre,
  slot: string,
  addresses: readonly ModuleAddress[],
  params: Params,
): Promise<readonly PreparedPanel[]> {
  const [panels = []] = await prepareGroups(at, slot, [addresses], params);
  return panels;
}

/** The panels of several groups of modules, such as those of each project: what can be read together is read once for all groups. */
export async function prepareGroups(
  at: AtCentre,
  slot: string,
  groups: readonly (readonly ModuleAddress[])[],
  params: Params,
): Promise<readonly (readonly PreparedPanel[])[]> {
  const shown = await Promise.all(groups.map((addresses) => shownPanels(at, slot, addresses)));
  const read = panelReader(at, shown.flat(), params);
  return Promise.all(
    shown.map((group) => Promise.all(group.map((one) => preparePanel(at, slot, { ...one, params }, read)))),
  );
}

async function shownPanels(
  at: AtCentre,
  slot: string,
  addresses: readonly ModuleAddress[],
): Promise<readonly ShownPanel[]> {
  const found = await Promise.all(
    addresses.map(async (address) => ({ address, panel: (await adminHalf(address.module))?.panels[slot] })),
  );
  return found.flatMap(({ address, panel }) =>
    panel && at.can(`${address.module}.${panel.permission}`) ? [{ address, panel }] : [],
  );
}

async function preparePanel(
  at: AtCentre,
  slot: string,
  { params, ...shown }: ShownPanel & { readonly params: Params },
  read: (shown: ShownPanel) => Promise<unknown>,
): Promise<PreparedPanel> {
  const { address } = shown;
  try {
    const prepared = await read(shown);
    const permissions = permissionsWithin(at, address.module);
    return { place: { ...address, params, search: {}, among: 'panels', pattern: slot, permissions, prepared } };
  } catch (error) {
    return { failure: describeError(error, at.report) };
  }
}
