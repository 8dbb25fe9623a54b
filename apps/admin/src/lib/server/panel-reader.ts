import { mostInstances } from '@tandem/sdk';
import type { Panel } from '@tandem/sdk/admin';
import { branchOf } from '#lib/api/api.ts';
import type { AtCentre } from './at-centre.ts';
import type { ModuleAddress } from './module-address.ts';

// any: the panels of all modules; each is checked where it is defined.
type AnyPanel = Panel<any, any, any, any>;

/** A panel, and the module or instance that it is of. */
export interface ShownPanel {
  readonly address: ModuleAddress;
  readonly panel: AnyPanel;
}

type Params = Readonly<Record<string, string>>;
type ByInstance = Readonly<Record<string, unknown>>;

/**
 * Reads what the panels of a page show: those of one module in one call, where it offers that, however many instances there are. When
 * that call fails each is read for itself, so that one that cannot be read takes no other along.
 */
export function panelReader(
  at: AtCentre,
  shown: readonly ShownPanel[],
  params: Params,
): (one: ShownPanel) => Promise<unknown> {
  const together = new Map<AnyPanel, Promise<ByInstance>>();
  for (const { panel } of shown) {
    const all = shown.filter((one) => one.panel === panel).map(({ address }) => address);
    if (panel.prepareAcross && all.length > 1 && !together.has(panel))
      together.set(panel, acrossOf(at, panel, all, params));
  }
  return async ({ panel, address }) => {
    const { module, moduleId } = address;
    const api = branchOf(at.api, module);
    if (!panel.prepareAcross) return panel.prepare?.({ api, moduleId, params, search: {} });
    const read = await together.get(panel);
    if (read && Object.hasOwn(read, moduleId)) return read[moduleId];
    return (await panel.prepareAcross({ api, moduleIds: [moduleId], params }))[moduleId];
  };
}

/** What instances of one module show, as far as it can be read together. */
async function acrossOf(
  at: AtCentre,
  panel: AnyPanel,
  addresses: readonly ModuleAddress[],
  params: Params,
): Promise<ByInstance> {
  const [{ module }] = addresses as readonly [ModuleAddress, ...ModuleAddress[]];
  const api = branchOf(at.api, module);
  const read: ByInstance[] = [];
  for (let from = 0; from < addresses.length; from += mostInstances) {
    const moduleIds = addresses.slice(from, from + mostInstances).map(({ moduleId }) => moduleId);
    try {
      read.push((await panel.prepareAcross?.({ api, moduleIds, params })) ?? {});
    } catch {
      // Each of them is read for itself then, and says what is wrong with it.
    }
  }
  return Object.assign({}, ...read) as ByInstance;
}
