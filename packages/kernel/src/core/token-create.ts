import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { isForTokens } from '../access/permissions.ts';
import type { Installed } from '../installed.ts';
import { hashOfToken, newTokenText } from '../token/token-text.ts';
import { insertToken } from '../token/token.repository.ts';
import { projectSlug } from './address.ts';
import { procedure } from './procedure.ts';
import { projectIdsOf } from './project-ids.ts';
import { tokenPeriod } from './token-period.ts';

/**
 * Makes an access token and shows it, this once: only its hash is kept. Nobody can give a token what they do not hold themselves, nor
 * projects they do not work for; and whatever its scopes, it never may more than the roles of whoever made it.
 */
export const createToken = (host: Installed) =>
  procedure('token.manage')
    .input(
      z.object({
        /** What it is for, so that who finds it later knows. */
        name: z.string().trim().min(1).max(100),
        /** Permissions, as `<module>.<permission>`. */
        scopes: z.array(z.string().min(1).max(100)).min(1).max(200),
        /** Slugs of the projects it works for; null: all that its maker works for. */
        projects: z.array(projectSlug).min(1).max(100).nullable().default(null),
        /** The last day on which it works. */
        expiresOn: z.iso.date(),
      }),
    )
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { audit }) => {
        const { name, expiresOn } = input;
        const scopes = [...new Set(input.scopes)].toSorted();
        for (const one of scopes) {
          if (!isForTokens(one) || !host.access.mayAnywhere(scope.caller, one)) {
            scope.fail('token-scope-not-held', { scope: one });
          }
        }
        const period = tokenPeriod(scope);
        if (expiresOn < period.earliest || expiresOn > period.latest) scope.fail('token-expiry', period);
        const projects = input.projects ? await projectIdsOf(scope, tx, input.projects) : scope.caller.projects;
        // Who works for no project yet has none to give.
        if (projects?.length === 0) throw new TRPCError({ code: 'FORBIDDEN' });
        const token = newTokenText();
        const id = scope.newId();
        await insertToken(tx, {
          id,
          hash: hashOfToken(token),
          name,
          scopes,
          roles: scope.caller.roles,
          projects,
          expires_on: expiresOn,
          created_at: scope.clock.now(),
          created_by: scope.caller.accountId,
          created_by_name: scope.caller.name,
        });
        const details = { name, scopes, projects, expiresOn };
        audit({ action: 'token.create', subject: { type: 'access-token', id }, details });
        return { id, token };
      }),
    );
