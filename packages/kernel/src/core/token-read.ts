import { z } from 'zod';
import { isForTokens } from '../access/permissions.ts';
import type { Installed } from '../installed.ts';
import { projectSlugs, tokensBefore } from '../token/token.repository.ts';
import { procedure } from './procedure.ts';
import { tokenPeriod } from './token-period.ts';

const tokensAPage = 50;

/** Reading what access tokens there are, and what one can be given. */
export const readTokens = (host: Installed) => ({
  /**
   * Access tokens, newest first; `before` continues a list. Who works for some projects sees the tokens of those alone. The token
   * itself is not among it: it was shown once. A scope that does not `stand` is of a permission that is no more, and gives nothing.
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
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        state: stateOf(row, today),
        scopes: row.scopes.map((name) => ({ name, stands: declared.has(name) })),
        /** Their slugs; null: all projects of the centre. */
        projects: row.projects && row.projects.flatMap((id) => slugs.get(id) ?? []),
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

/** Whether a token still works, and if not, why. */
type TokenState = 'valid' | 'expired' | 'revoked';

function stateOf(
  { revoked_at, expires_on }: { readonly revoked_at: string | null; readonly expires_on: string },
  today: string,
): TokenState {
  if (revoked_at !== null) return 'revoked';
  return expires_on < today ? 'expired' : 'valid';
}
