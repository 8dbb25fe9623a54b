import type { Membership } from '@tandem/kernel';
import type { Kysely } from 'kysely';
import type { SignedInAccount } from './signed-in-account.ts';
import { centreOf, type SignInTables } from './tables.ts';

/** An account with all centres it works for, in one round trip. */
export async function findAccount(db: Kysely<SignInTables>, accountId: string): Promise<SignedInAccount | undefined> {
  const rows = await db
    .selectFrom('auth.account as account')
    .leftJoin('auth.membership as membership', 'membership.account_id', 'account.id')
    .leftJoin('kernel_system.centre as centre', 'centre.id', 'membership.centre_id')
    .select([
      'account.name as account_name',
      'account.email',
      'account.locale',
      'membership.roles',
      'membership.projects',
    ])
    .select(['centre.id', 'centre.slug', 'centre.name', 'centre.locales', 'centre.time_zone'])
    .where('account.id', '=', accountId)
    .orderBy('centre.slug')
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  const memberships = rows.flatMap(({ id, slug, name, locales, time_zone, roles, projects }): Membership[] =>
    // An account without a centre comes as one row without one.
    id && slug && locales && time_zone && roles
      ? [{ centre: centreOf({ id, slug, name, locales, time_zone }), roles, projects }]
      : [],
  );
  return { id: accountId, name: first.account_name, email: first.email, locale: first.locale, memberships };
}
