import { type AnyContract, type Permission, type Role, roles } from '@tandem/sdk';
import type { Procedure } from './procedure.ts';

const permissionsOf = (contract: AnyContract) =>
  Object.entries(contract.permissions as Readonly<Record<string, Permission>>);

const permissionOf = (contract: AnyContract, { meta }: Procedure): Permission | undefined =>
  permissionsOf(contract).find(([name]) => meta.permission === `${contract.id}.${name}`)?.[1];

/**
 * The role in which a procedure is tried: of those that may call it the one that may most besides, because procedures ask
 * for further permissions on the way. Undefined where a module leaves it to projects who may.
 */
export function rightRole(contract: AnyContract, procedure: Procedure): Role | undefined {
  const all = permissionsOf(contract).map(([, permission]) => permission);
  const rights = (role: Role): number => all.filter((permission) => permission.roles.includes(role)).length;
  const may = permissionOf(contract, procedure)?.roles ?? [];
  return may.toSorted((one, other) => rights(other) - rights(one))[0];
}

/** The roles that must be refused. */
export function wrongRoles(contract: AnyContract, procedure: Procedure): readonly Role[] {
  const may = permissionOf(contract, procedure)?.roles ?? [];
  return roles.filter((role) => !may.includes(role));
}
