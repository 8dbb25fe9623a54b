import type { AnyContract, Permission, Project, Role, Use } from '@tandem/sdk';
import { allows, type Held, permissionsOf, permissionTable, type PermissionTable } from './permissions.ts';

/** A module in a project, as far as permissions go. */
export interface Place {
  readonly plugin: string | null;
  readonly slug: string;
  /** The module's id: what the plugin says by the slug of another kind does not count here. */
  readonly kind: string;
}

/**
 * Who may do what. In a centre the modules' own distribution of permissions holds; in an instance, what the project says in its
 * place: a role that the project names holds exactly what it is given there, other roles keep the module's distribution.
 */
export interface Access {
  /** Whether the permission is held in the centre, or in this instance. */
  may(held: Held, permission: string, place?: Place): boolean;
  /** Whether it could be held anywhere: what is asked before any data is read. */
  mayAnywhere(held: Held, permission: string): boolean;
  /** All that is held, sorted. */
  all(held: Held, place?: Place): readonly string[];
  /** Every permission that an installed module declares. */
  readonly declared: readonly DeclaredPermission[];
}

/** A permission, as its module declares it. */
export interface DeclaredPermission {
  /** `<module>.<permission>`. */
  readonly name: string;
  readonly module: string;
  /** Message key of the module. */
  readonly label: string;
  /** Who holds it in the centre, by the module's own distribution. */
  readonly roles: readonly Role[];
}

export function accessOf(contracts: readonly AnyContract[], projects: readonly Project[]): Access {
  const centre = permissionTable(contracts);
  const instances = new Map(
    projects.flatMap(({ id, modules }) =>
      Object.entries(modules).map(
        ([slug, use]) => [placeKey(id, slug, use.contract.id as string), instanceTable(use)] as const,
      ),
    ),
  );
  const at = (place: Place | undefined): PermissionTable =>
    (place && instances.get(placeKey(place.plugin, place.slug, place.kind))) ?? centre;
  const all = [centre, ...instances.values()];
  return {
    may: (held, permission, place) => allows(at(place), held, permission),
    mayAnywhere: (held, permission) => all.some((table) => allows(table, held, permission)),
    all: (held, place) => permissionsOf(at(place), held),
    declared: contracts.flatMap(({ id, permissions }) =>
      Object.entries(permissions as Readonly<Record<string, Permission>>).map(([name, { label, roles }]) => ({
        name: `${id}.${name}`,
        module: id as string,
        label,
        roles,
      })),
    ),
  };
}

const placeKey = (plugin: string | null, slug: string, kind: string): string => `${plugin}/${slug}/${kind}`;

function instanceTable({ contract, options }: Use): PermissionTable {
  const given = Object.entries((options.roles ?? {}) as Readonly<Record<Role, readonly string[]>>);
  return new Map([
    ...permissionTable([contract]),
    ...given.map(([role, names]) => [role as Role, new Set(names.map((name) => `${contract.id}.${name}`))] as const),
  ]);
}
