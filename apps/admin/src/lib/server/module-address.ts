import type { AtCentre } from './at-centre.ts';

/** The module (of a project: the instance) that an address names. */
export interface ModuleAddress {
  readonly module: string;
  readonly moduleId: string;
  readonly base: string;
  readonly config: unknown;
}

// One list for all panels of a module, so that a page is sent it once.
const within = new WeakMap<readonly string[], Map<string, readonly string[]>>();

/** What the person may do in a module, as its screens ask it. */
export function permissionsWithin({ membership: { permissions } }: AtCentre, module: string): readonly string[] {
  const byModule = within.get(permissions) ?? new Map<string, readonly string[]>();
  within.set(permissions, byModule);
  const known = byModule.get(module);
  if (known) return known;
  const found = permissions
    .filter((permission) => permission.startsWith(`${module}.`))
    .map((permission) => permission.slice(module.length + 1));
  byModule.set(module, found);
  return found;
}
