import type { Database } from '@tandem/db';
import type { Member, Members } from '@tandem/kernel';
import { sql } from '@tandem/sdk/server';
import type { SignInTables } from './tables.ts';

/**
 * Who works for a centre, as the kernel asks for it. Runs in the scope of the call that asks: every query names the centre, and under the
 * role of requests the database shows no other's memberships, nor accounts that have none there.
 */
export function centreMembers(database: Database): Members {
  const db = database.queries<SignInTables>();
  const membersOf = (centreId: string) =>
    db
      .selectFrom('auth.membership as membership')
      .innerJoin('auth.account as account', 'account.id', 'membership.account_id')
      .select(['account.id as accountId', 'account.name', 'account.email', 'account.demo'])
      .select(['account.last_signed_in_at as lastSignedInAt', 'membership.roles', 'membership.projects'])
      .select('membership.created_at as since')
      .where('membership.centre_id', '=', centreId);
  const memberships = (centreId: string) =>
    db
      .selectFrom('auth.membership')
      .select(['account_id as accountId', 'roles', 'projects'])
      .where('centre_id', '=', centreId);

  return {
    list: (centreId, { after, projects, limit }): Promise<readonly Member[]> =>
      membersOf(centreId)
        .$if(after !== undefined, (query) =>
          query.where(
            sql<boolean>`(lower(account.name), account.id) > (select lower(name), id from auth.account where id = ${after})`,
          ),
        )
        .$if(projects !== null, (query) =>
          query.where(sql<boolean>`(membership.projects is null or membership.projects && ${projects}::uuid[])`),
        )
        .orderBy(sql`lower(account.name)`)
        .orderBy('account.id')
        .limit(limit)
        .execute(),

    find: (centreId, accountId) => membersOf(centreId).where('account.id', '=', accountId).executeTakeFirst(),

    async held(centreId, accountIds) {
      const rows = await memberships(centreId)
        .where('account_id', '=', sql<string>`any(${[...accountIds]}::uuid[])`)
        .execute();
      return new Map(rows.map(({ accountId, ...held }) => [accountId, held]));
    },

    // In one order, so that two never wait for each other.
    hold: (centreId) => memberships(centreId).orderBy('account_id').forUpdate().execute(),

    async change(centreId, accountId, { roles, projects }) {
      await db
        .updateTable('auth.membership')
        .set({ roles: [...roles], projects: projects && [...projects] })
        .where('centre_id', '=', centreId)
        .where('account_id', '=', accountId)
        .execute();
    },

    async end(centreId, accountId) {
      // With a link that was made for a member, whoever has left chooses no password any more.
      await db
        .deleteFrom('auth.one_time_link')
        .where('centre_id', '=', centreId)
        .where('account_id', '=', accountId)
        .execute();
      await db
        .deleteFrom('auth.membership')
        .where('centre_id', '=', centreId)
        .where('account_id', '=', accountId)
        .execute();
    },
  };
}
