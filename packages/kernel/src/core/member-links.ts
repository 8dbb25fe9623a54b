import { locales, roles } from '@tandem/sdk';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Installed } from '../installed.ts';
import { projectSlugs } from '../token/token.repository.ts';
import { projectSlug } from './address.ts';
import type { MemberControl } from './member-control.ts';
import { expectManager, heldMember } from './member-guard.ts';
import { type CoreScope, procedure } from './procedure.ts';
import { projectIdsOf } from './project-ids.ts';

/**
 * Links that work once, for who is to join the centre and for a member who lost their password. Tandem sends no letters: whoever makes a link
 * sends it themselves. What it gives is kept here and never in the link. For administrators of the whole centre, as all that changes members.
 */
export const memberLinks = (host: Installed, { members, links }: MemberControl) => ({
  /** The links that can still be used, newest first. */
  links: procedure('member.manage').query(async ({ ctx: { module: scope } }) => {
    const slugs = new Map((await projectSlugs(scope.db)).map(({ id, slug }) => [id, slug]));
    const pending = await links.pending(scope.centre.id);
    return pending.map(({ held, ...link }) => ({
      ...link,
      /** What an invitation gives: roles, and slugs of projects; null: all. Null for a reset. */
      held: held && {
        roles: held.roles,
        projects: held.projects && held.projects.flatMap((id) => slugs.get(id) ?? []),
      },
    }));
  }),

  /** Makes the link that lets somebody join the centre, and shows it, this once. An earlier one for the same address stops. */
  invite: procedure('member.manage')
    .input(
      z.object({
        email: z.email().max(200).toLowerCase(),
        name: z.string().trim().min(1).max(100),
        locale: z.enum(locales),
        roles: z.array(z.enum(roles)).min(1).max(roles.length),
        /** Slugs of the projects they will work for; null: all of the centre, also later ones. */
        projects: z.array(projectSlug).min(1).max(100).nullable(),
      }),
    )
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { audit }) => {
        await expectManager({ host, members, scope });
        const projects = input.projects && (await projectIdsOf(scope, tx, input.projects));
        const invitation = { ...input, roles: roles.filter((role) => input.roles.includes(role)), projects };
        const link = await links.invite(scope.centre.id, invitation, authorOf(scope));
        if (link === 'member') return scope.fail('already-member', {});
        audit({ action: 'member.invite', subject: { type: 'one-time-link', id: link.id }, details: invitation });
        return link;
      }),
    ),

  /**
   * Makes the link with which a member chooses a new password, and shows it, this once. Not for who also works elsewhere, whose account is
   * not this centre's to open (docs/decisions/0028), nor for oneself: a present password is asked for that.
   */
  reset: procedure('member.manage')
    .input(z.object({ accountId: z.uuid() }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (_, { audit }) => {
        const accountId = input.accountId.toLowerCase();
        await heldMember({ host, members, scope }, accountId);
        if (accountId === scope.caller.accountId) scope.fail('reset-refused', { reason: 'yourself' });
        const link = await links.reset(scope.centre.id, accountId, authorOf(scope));
        if (typeof link === 'string') return scope.fail('reset-refused', { reason: link });
        audit({ action: 'member.reset', subject: { type: 'member', id: accountId }, details: { link: link.id } });
        return link;
      }),
    ),

  /** Takes a link back that was not used yet. */
  revokeLink: procedure('member.manage')
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (_, { audit }) => {
        await expectManager({ host, members, scope });
        const id = input.id.toLowerCase();
        const gone = await links.revoke(scope.centre.id, id);
        if (!gone) throw new TRPCError({ code: 'NOT_FOUND' });
        audit({ action: 'member.link.revoke', subject: { type: 'one-time-link', id }, details: gone });
        return { revoked: true };
      }),
    ),
});

const authorOf = ({ caller: { accountId, name } }: CoreScope) => ({ accountId, name });
