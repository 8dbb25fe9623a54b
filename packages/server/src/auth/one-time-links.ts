import type { Database } from '@tandem/db';
import { instantOf, type OneTimeLinks, type SystemClock } from '@tandem/kernel';
import { hashOfLink, linkPath, newLinkSecret } from './link-secret.ts';
import type { SignInTables } from './tables.ts';

const HOUR = 60 * 60 * 1000;
/** How long an invitation can be used: a week, in which most people look at their post. */
const INVITATION_HOURS = 7 * 24;
/** How long a new password can be chosen: whoever asks for it waits for it. */
const RESET_HOURS = 24;

/** Makes one-time links, lists them and takes them back, as the kernel asks for it, in the scope of the call that asks. */
export function oneTimeLinks(database: Database, clock: SystemClock, newId: () => string): OneTimeLinks {
  const db = database.queries<SignInTables>();

  /** What every link has, and the secret that is told once. */
  const made = (hours: number, author: { readonly accountId: string; readonly name: string }) => {
    const secret = newLinkSecret();
    const expiresAt = instantOf({ milliseconds: () => clock.milliseconds() + hours * HOUR });
    const id = newId();
    const row = {
      id,
      hash: hashOfLink(secret),
      created_at: instantOf(clock),
      created_by: author.accountId,
      created_by_name: author.name,
      expires_at: expiresAt,
    };
    return { row, link: { id, path: linkPath(secret), expiresAt } };
  };

  return {
    async invite(centreId, { email, name, locale, roles, projects }, author) {
      const member = await db
        .selectFrom('auth.membership as membership')
        .innerJoin('auth.account as account', 'account.id', 'membership.account_id')
        .select('account.id')
        .where('membership.centre_id', '=', centreId)
        .where('account.email', '=', email)
        .executeTakeFirst();
      if (member) return 'member';
      const { row, link } = made(INVITATION_HOURS, author);
      await db.deleteFrom('auth.one_time_link').where('centre_id', '=', centreId).where('email', '=', email).execute();
      await db
        .insertInto('auth.one_time_link')
        .values({
          ...row,
          centre_id: centreId,
          kind: 'invitation',
          email,
          name,
          locale,
          roles: [...roles],
          projects: projects && [...projects],
        })
        .execute();
      return link;
    },

    async reset(centreId, accountId, author) {
      const account = await db
        .selectFrom('auth.account')
        .select(['demo', 'centres'])
        .where('id', '=', accountId)
        .executeTakeFirstOrThrow();
      if (account.demo) return 'demo';
      if (account.centres > 1) return 'elsewhere';
      const { row, link } = made(RESET_HOURS, author);
      await db
        .deleteFrom('auth.one_time_link')
        .where('centre_id', '=', centreId)
        .where('account_id', '=', accountId)
        .execute();
      await db
        .insertInto('auth.one_time_link')
        .values({ ...row, centre_id: centreId, kind: 'reset', account_id: accountId })
        .execute();
      return link;
    },

    async pending(centreId) {
      const rows = await db
        .selectFrom('auth.one_time_link as link')
        .leftJoin('auth.account as account', 'account.id', 'link.account_id')
        .select(['link.id', 'link.kind', 'link.name', 'link.email', 'link.roles', 'link.projects'])
        .select([
          'link.created_at as createdAt',
          'link.created_by_name as createdByName',
          'link.expires_at as expiresAt',
        ])
        .select(['account.name as memberName', 'account.email as memberEmail'])
        .where('link.centre_id', '=', centreId)
        .where('link.expires_at', '>', instantOf(clock))
        .orderBy('link.id', 'desc')
        .execute();
      return rows.map(({ name, email, roles, projects, memberName, memberEmail, ...link }) => ({
        ...link,
        name: memberName ?? name ?? '',
        email: memberEmail ?? email ?? '',
        held: roles && { roles, projects },
      }));
    },

    async revoke(centreId, id) {
      const [gone] = await db
        .deleteFrom('auth.one_time_link')
        .where('centre_id', '=', centreId)
        .where('id', '=', id)
        .where('expires_at', '>', instantOf(clock))
        .returning(['kind', 'email', 'account_id'])
        .execute();
      return gone && { kind: gone.kind, email: gone.email ?? gone.account_id ?? '' };
    },
  };
}
