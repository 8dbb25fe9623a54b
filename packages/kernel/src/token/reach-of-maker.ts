import type { Role } from '@tandem/sdk';
import type { HeldInCentre } from '../member/members.ts';

/** What a token was given when it was made. */
export interface Given extends HeldInCentre {
  /** Who made it: an account, or the name of the installation's own command. */
  readonly created_by: string;
}

const account = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a person made the token, and not the installation's own command, which is nobody's member. */
export const isOfPerson = ({ created_by }: Pick<Given, 'created_by'>): boolean => account.test(created_by);

/**
 * What a token still reaches: the roles and projects it was given, as far as its maker holds them today (docs/decisions/0036). Null when
 * nothing is left. A token of the installation's own command keeps what it was given.
 *
 * @param maker what its maker holds in the centre; undefined: they are no member.
 */
export function reachOfMaker(token: Given, maker: HeldInCentre | undefined): HeldInCentre | null {
  const { roles, projects } = token;
  if (!isOfPerson(token)) return { roles, projects };
  if (!maker) return null;
  const left = {
    roles: roles.filter((role: Role) => maker.roles.includes(role)),
    projects: common(projects, maker.projects),
  };
  return left.roles.length === 0 || left.projects?.length === 0 ? null : left;
}

/** Projects in both lists, of which null holds all. */
function common(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (one === null) return other;
  return other === null ? one : one.filter((project) => other.includes(project));
}
