import type { AtCentre } from './at-centre.ts';

/** The module (of a project: the instance) that an address names. */
export interface ModuleAddress {
  readonly module: string;
  readonly moduleId: string;
  readonly base: string;
  readonly config: unknown;
}

/** What the person may do in a module, as its screens ask it. */
export const permissionsWithin = (at: AtCentre, module: string): readonly string[] =>
  at.membership.permissions
    .filter((permission) => permission.startsWith(`${module}.`))
    .map((permission) => permission.slice(module.length + 1));
