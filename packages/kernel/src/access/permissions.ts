import type { AnyContract, Role } from '@tandem/sdk';

/** Which permissions (`<module>.<permission>`) each role holds, from the contracts of the installed modules. What no contract gives, nobody has. */
export type PermissionTable = ReadonlyMap<Role, ReadonlySet<string>>;

export function permissionTable(contracts: readonly AnyContract[]): PermissionTable {
  const table = new Map<Role, Set<string>>();
  for (const contract of contracts) {
    for (const [name, permission] of Object.entries(
      contract.permissions as Record<string, { roles: readonly Role[] }>,
    )) {
      for (const role of permission.roles)
        table.set(role, (table.get(role) ?? new Set()).add(`${contract.id}.${name}`));
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
