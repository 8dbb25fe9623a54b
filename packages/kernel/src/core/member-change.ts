import { roles } from '@tandem/sdk';
import { z } from 'zod';
import type { Installed } from '../installed.ts';
import type { HeldInCentre } from '../member/members.ts';
import { projectSlug } from './address.ts';
import type { MemberControl } from './member-control.ts';
import { expectAdministratorLeft, heldMember } from './member-guard.ts';
import { type CoreScope, procedure } from './procedure.ts';
import { projectIdsOf } from './project-ids.ts';
import { accountOfToken } from '../token/access-tokens.ts';
import { revokeToken, tokensOfMaker } from '../token/token.repository.ts';

const who = z.object({ accountId: z.uuid() });

/**
 * Changing who works for the centre. For administrators of the whole centre alone, who hold everything that can be given: so nobody gives
 * away, or takes, more than they have. What somebody loses, the access tokens that they made lose with it (docs/decisions/0036).
 */
export function changeMembers(host: Installed, { members, changed }: MemberControl) {
  /** This server believes nothing of them any more that it found out before, nor of their tokens. */
  const tell = (accountId: string, tokens: readonly { readonly id: string }[]): void =>
    [accountId, ...tokens.map(({ id }) => accountOfToken(id))].forEach(changed.tell);
  return {
    /** Gives a member these roles and projects in place of those they had. The last administrator of a centre stays one. */
    change: procedure('member.manage')
      .input(
        who.extend({
          roles: z.array(z.enum(roles)).min(1).max(roles.length),
          /** Slugs of the projects they work for; null: all of the centre, also later ones. */
          projects: z.array(projectSlug).min(1).max(100).nullable(),
        }),
      )
      .mutation(({ ctx: { module: scope }, input }) =>
        scope.transaction(async (tx, { audit }) => {
          const accountId = input.accountId.toLowerCase();
          const held = await heldMember({ host, members, scope }, accountId);
          const after: HeldInCentre = {
            // In one order, and each once.
            roles: roles.filter((role) => input.roles.includes(role)),
            projects: input.projects && (await projectIdsOf(scope, tx, input.projects)),
          };
          expectAdministratorLeft(scope, held, after);
          await members.change(scope.centre.id, accountId, after);
          audit({
            action: 'member.change',
            subject: { type: 'member', id: accountId },
            details: { before: held.before, after },
          });
          const tokens = await tokensOfMaker(tx, accountId, scope.clock.today());
          tell(accountId, tokens);
          return { changed: true };
        }),
      ),

    /**
     * Ends a membership: from now on this person is a stranger to the centre. Their account stays, for it may work for other centres; what
     * they did stays under their name. The last administrator of a centre cannot leave it.
     */
    end: procedure('member.manage')
      .input(who)
      .mutation(({ ctx: { module: scope }, input }) =>
        scope.transaction(async (tx, { audit }) => {
          const accountId = input.accountId.toLowerCase();
          const held = await heldMember({ host, members, scope }, accountId);
          expectAdministratorLeft(scope, held, undefined);
          await members.end(scope.centre.id, accountId);
          audit({
            action: 'member.end',
            subject: { type: 'member', id: accountId },
            details: { before: held.before },
          });
          const tokens = await tokensOfMaker(tx, accountId, scope.clock.today());
          for (const { id, name } of tokens) {
            await revokeToken(tx, id, revocationBy(scope));
            audit({
              action: 'token.revoke',
              subject: { type: 'access-token', id },
              details: { name, maker: accountId },
            });
          }
          tell(accountId, tokens);
          return { ended: true };
        }),
      ),
  };
}

const revocationBy = ({ caller, clock }: CoreScope) => ({
  revoked_at: clock.now(),
  revoked_by: caller.accountId,
  revoked_by_name: caller.name,
});
