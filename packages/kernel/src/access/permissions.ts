import type { AnyContract, Permission, Role } from '@tandem/sdk';

/** Which permissions (`<module>.<permission>`) each role holds. What no contract gives, nobody has. */
export type PermissionTable = ReadonlyMap<Role, ReadonlySet<string>>;

/** The distribution that the contracts of the installed modules state themselves. */
export function permissionTable(contracts: readonly AnyContract[]): PermissionTable {
  const table = new Map<Role, Set<string>>();
  for (const { id, permissions } of contracts) {
    for (const [name, { roles }] of Object.entries(permissions as Readonly<Record<string, Permission>>)) {
      for (const role of roles) table.set(role, (table.get(role) ?? new Set()).add(`${id}.${name}`));
    }
  }
  return table;
}

/** Whether one of the roles holds the permission. */
export const allows = (table: PermissionTable, held: readonly Role[], permission: string): boolean =>
  held.some((role) => table.get(role)?.has(permission) === true);

/** All permissions that the roles hold together, sorted. */
export const permissionsOf = (table: PermissionTable, held: readonly Role[]): string[] =>
  [...new Set(held.flatMap((role) => [...(table.get(role) ?? [])]))].toSorted();
