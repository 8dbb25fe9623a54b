import { z } from 'zod';
import { isForTokens } from '../access/permissions.ts';
import type { Installed } from '../installed.ts';
import type { HeldInCentre, Members } from '../member/members.ts';
import { isOfPerson, reachOfMaker } from '../token/reach-of-maker.ts';
import { projectSlugs, tokensBefore } from '../token/token.repository.ts';
import { procedure } from './procedure.ts';
import { tokenPeriod } from './token-period.ts';

const tokensAPage = 50;

/** Reading what access tokens there are, and what one can be given. */
export const readTokens = (host: Installed, members: Pick<Members, 'held'>) => ({
  /**
   * Access tokens, newest first; `before` continues a list. Who works for some projects sees the tokens of those alone. The token
   * itself is not among it: it was shown once. A scope that does not `stand` gives nothing: its
   * permission is no more, or whoever made the token no longer holds it.
   */
  list: procedure('token.manage')
    .input(z.object({ before: z.uuid().optional() }).default({}))
    .query(async ({ ctx: { module: scope }, input }) => {
      const rows = await tokensBefore(scope.db, {
        before: input.before,
        projects: scope.caller.projects,
        limit: tokensAPage,
      });
      const slugs = new Map((await projectSlugs(scope.db)).map(({ id, slug }) => [id, slug]));
      const declared = new Set(host.access.declared.map(({ name }) => name));
      const today = scope.clock.today();
      const makers = [...new Set(rows.filter(isOfPerson).map((row) => row.created_by))];
      const held = makers.length > 0 ? await members.held(scope.centre.id, makers) : new Map<string, never>();
      const gives = (reach: HeldInCentre | null, name: string) =>
        reach !== null && host.access.mayAnywhere(reach, name);
      return rows
        .map((row) => ({ row, reach: reachOfMaker(row, held.get(row.created_by)) }))
        .map(({ row, reach }) => ({
          id: row.id,
          name: row.name,
          state: stateOf(row, reach, today),
          scopes: row.scopes.map((name) => ({ name, stands: declared.has(name) && gives(reach, name) })),
          /** Their slugs; null: all projects of the centre. */
          projects: (reach ?? row).projects?.flatMap((id) => slugs.get(id) ?? []) ?? null,
          expiresOn: row.expires_on,
          createdAt: row.created_at,
          createdByName: row.created_by_name,
          /** To the hour. */
          lastUsedAt: row.last_used_at,
          revokedAt: row.revoked_at,
          revokedByName: row.revoked_by_name,
        }));
    }),

  /** What the caller can give a token: the permissions they hold themselves, and until when. */
  scopes: procedure('token.manage').query(({ ctx: { module: scope } }) => ({
    scopes: host.access.declared
      .filter(({ name }) => isForTokens(name) && host.access.mayAnywhere(scope.caller, name))
      .map(({ name, module, label }) => ({ name, module, label: host.resolve({ key: `${module}:${label}` }) })),
    expiresOn: tokenPeriod(scope),
  })),
});

/** Whether a token still works, and if not, why: `without-rights` when whoever made it holds nothing of it any more. */
type TokenState = 'valid' | 'expired' | 'revoked' | 'without-rights';

function stateOf(
  { revoked_at, expires_on }: { readonly revoked_at: string | null; readonly expires_on: string },
  reach: HeldInCentre | null,
  today: string,
): TokenState {
  if (revoked_at !== null) return 'revoked';
  if (expires_on < today) return 'expired';
  return reach ? 'valid' : 'without-rights';
}
