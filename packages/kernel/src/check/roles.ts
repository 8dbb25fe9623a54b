import { type AnyContract, roles as allRoles } from '@tandem/sdk';
import { nearest } from './nearest.ts';
import type { CheckProblem } from './problem.ts';

/**
 * A project's distribution of permissions that no longer fits the installed module: one was renamed or taken away. Whoever relied on it
 * would silently be refused.
 */
export function roleProblems(
  { id, version, permissions }: AnyContract,
  given: Readonly<Record<string, readonly string[]>>,
  at: Pick<CheckProblem, 'project' | 'where'>,
): CheckProblem[] {
  const known = Object.keys(permissions as object);
  return Object.entries(given).flatMap(([role, names]) => {
    const where = `${at.where} roles/${role}`;
    if (!allRoles.some((one) => one === role)) {
      const what = `There is no role "${role}".`;
      return [{ ...at, where, what, why: 'Nobody could hold it.', mend: nearest(role, allRoles).remedy('role') }];
    }
    return names
      .filter((name) => !known.includes(name))
      .map((name) => ({
        ...at,
        where,
        what: `It gives the permission "${name}", which ${id} ${version} does not have.`,
        why: `A ${role} would be refused what the project means to allow.`,
        mend: nearest(name, known).remedy('permission'),
      }));
  });
}

/** Locks on settings that the installed module does not have. */
export function lockProblems(
  { id, version }: AnyContract,
  settings: readonly string[],
  locks: object,
  at: Pick<CheckProblem, 'project' | 'where'>,
): CheckProblem[] {
  return Object.keys(locks)
    .filter((name) => !settings.includes(name))
    .map((name) => ({
      ...at,
      where: `${at.where} lock/${name}`,
      what: `It locks "${name}", a setting that ${id} ${version} does not have.`,
      why: 'What the project means to fix stays open.',
      mend: nearest(name, settings).remedy('setting'),
    }));
}
