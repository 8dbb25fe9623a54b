import { TRPCError } from '@trpc/server';
import type { Installed } from '../installed.ts';
import type { HeldInCentre } from '../member/members.ts';
import type { MemberControl } from './member-control.ts';
import type { CoreScope } from './procedure.ts';
import { expectWholeCentre } from './whole-centre.ts';

/** A member whose rights are about to change, and whether others can look after the centre's members. */
export interface HeldMember {
  readonly before: HeldInCentre;
  readonly othersManage: boolean;
}

interface Around extends Pick<MemberControl, 'members'> {
  readonly host: Installed;
  readonly scope: CoreScope;
}

/**
 * Holds the memberships of the centre until the transaction ends, so that of two who change them at once the second sees what the first
 * did. The caller is looked at once more: a right that was taken away a moment ago no longer changes anybody's.
 *
 * @returns all memberships of the centre.
 * @throws TRPCError `FORBIDDEN` when the caller does not manage members of the whole centre.
 */
export async function expectManager({ host, members, scope }: Around) {
  expectWholeCentre(scope);
  const all = await members.hold(scope.centre.id);
  const caller = all.find((one) => one.accountId === scope.caller.accountId);
  if (!caller || !manages(host, caller)) throw new TRPCError({ code: 'FORBIDDEN' });
  return all;
}

/**
 * A member, held as `expectManager` holds them all.
 *
 * @throws TRPCError as `expectManager`; `NOT_FOUND` when there is no such member.
 */
export async function heldMember(around: Around, accountId: string): Promise<HeldMember> {
  const all = await expectManager(around);
  const member = all.find((one) => one.accountId === accountId);
  if (!member) throw new TRPCError({ code: 'NOT_FOUND' });
  const { roles, projects } = member;
  return {
    before: { roles, projects },
    othersManage: all.some((one) => one.accountId !== accountId && manages(around.host, one)),
  };
}

const manages = (host: Installed, { roles, projects }: HeldInCentre): boolean =>
  projects === null && host.access.may({ roles }, 'core.member.manage');

/**
 * A centre without an administrator could only be helped from outside.
 *
 * @param after what the member will hold; undefined: nothing any more.
 */
export function expectAdministratorLeft(
  scope: CoreScope,
  { othersManage }: HeldMember,
  after: HeldInCentre | undefined,
): void {
  if (othersManage || (after?.projects === null && after.roles.includes('administrator'))) return;
  scope.fail('last-administrator', {});
}
