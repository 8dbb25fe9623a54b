import type { AnyContract, Permission, Role } from '@tandem/sdk';
import type { Membership } from './account.ts';

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

/** What somebody brings to a call: roles, and for a program the scopes of its token, which narrow them. */
export type Held = Pick<Membership, 'roles' | 'scopes'>;

/** What a program may never do, whatever its token says: a token that makes tokens, or members, outlives its own end. */
const FOR_PEOPLE_ONLY: ReadonlySet<string> = new Set(['core.token.manage', 'core.member.manage']);

/** Whether a token can be given the permission at all. */
export const isForTokens = (permission: string): boolean => !FOR_PEOPLE_ONLY.has(permission);

/** Whether one of the roles holds the permission, and the scopes, where there are any, leave it. */
export const allows = (table: PermissionTable, { roles, scopes }: Held, permission: string): boolean =>
  (scopes === undefined || (scopes.includes(permission) && isForTokens(permission))) &&
  roles.some((role) => table.get(role)?.has(permission) === true);

/** What roles hold together, by table: asked for each module of a project, and the same for most of them. */
const heldByRoles = new WeakMap<PermissionTable, Map<string, readonly string[]>>();

/** All permissions that are held together, sorted. */
export function permissionsOf(table: PermissionTable, held: Held): readonly string[] {
  const all = ofRoles(table, held.roles);
  return held.scopes === undefined ? all : all.filter((permission) => allows(table, held, permission));
}

function ofRoles(table: PermissionTable, roles: readonly Role[]): readonly string[] {
  const byRoles = heldByRoles.get(table) ?? new Map<string, readonly string[]>();
  heldByRoles.set(table, byRoles);
  const key = roles.toSorted().join(' ');
  const known = byRoles.get(key);
  if (known) return known;
  const found = Object.freeze([...new Set(roles.flatMap((role) => [...(table.get(role) ?? [])]))].toSorted());
  byRoles.set(key, found);
  return found;
}
