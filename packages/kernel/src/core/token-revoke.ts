import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { ChangedRights } from '../access/changed-rights.ts';
import { accountOfToken } from '../token/access-tokens.ts';
import { revokeToken, tokenById } from '../token/token.repository.ts';
import { procedure } from './procedure.ts';

/** Takes an access token away for good, at once on this server. Revoking it again changes nothing. */
export const revokeAccessToken = (changed: ChangedRights) =>
  procedure('token.manage')
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { audit }) => {
        const token = await tokenById(tx, input.id.toLowerCase());
        if (!token) throw new TRPCError({ code: 'NOT_FOUND' });
        const { projects } = scope.caller;
        // A token of the whole centre, or of others' projects, is not theirs to take away.
        if (projects !== null && !token.projects?.every((project) => projects.includes(project)))
          throw new TRPCError({ code: 'FORBIDDEN' });
        const { id, name } = token;
        if (token.revoked_at === null) {
          await revokeToken(tx, id, {
            revoked_at: scope.clock.now(),
            revoked_by: scope.caller.accountId,
            revoked_by_name: scope.caller.name,
          });
        }
        changed.tell(accountOfToken(id));
        audit({ action: 'token.revoke', subject: { type: 'access-token', id }, details: { name } });
        return { revoked: true };
      }),
    );
