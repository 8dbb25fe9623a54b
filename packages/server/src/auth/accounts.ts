import type { Database } from '@tandem/db';
import type { Account, Centre, Membership, SystemClock } from '@tandem/kernel';
import { instantOf } from '@tandem/kernel';
import type { Locale, Role } from '@tandem/sdk';
import { sql } from '@tandem/sdk/server';
import { passwords } from './sign-in.ts';

interface Tables {
  'auth.account': { id: string; name: string; email: string; email_verified: boolean; locale: Locale; demo: boolean; created_at: string; updated_at: string };
  'auth.credential': { id: string; account_id: string; provider: string; provider_account: string; password: string | null; created_at: string; updated_at: string };
  'auth.membership': { account_id: string; centre_id: string; roles: Role[]; projects: string[] | null; created_at: string };
  'kernel_system.centre': { id: string; slug: string; name: unknown; locales: Locale[]; time_zone: string; created_at: string };
}

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: Locale;
  readonly demo?: boolean;
}

/** An account as the admin needs it: with the e-mail address. */
export interface SignedInAccount extends Account {
  readonly email: string;
}

/** Accounts, centres and memberships. Outside any centre, so with the system role. */
export interface Accounts {
  /** @returns the account's id. @throws when the address is taken. */
  create(account: NewAccount): Promise<string>;
  createCentre(centre: Omit<Centre, 'id'>): Promise<string>;
  centres(): Promise<readonly Centre[]>;
  join(accountId: string, centreId: string, roles: readonly Role[], projects: readonly string[] | null): Promise<void>;
  find(accountId: string): Promise<SignedInAccount | undefined>;
  findByEmail(email: string): Promise<{ readonly id: string } | undefined>;
  /** Whether accounts for trying exist: then the server is reachable from this machine only. */
  hasDemo(): Promise<boolean>;
}

export function accounts(database: Database, clock: SystemClock, newId: () => string): Accounts {
  const db = database.queries<Tables>();
  const centre = (row: { id: string; slug: string; name: unknown; locales: Locale[]; time_zone: string }): Centre => ({
    id: row.id, slug: row.slug, name: row.name as Centre['name'], locales: row.locales as unknown as Centre['locales'], timeZone: row.time_zone,
  });
  return {
    async create({ name, email, password, locale, demo = false }) {
      const hash = await passwords.hash(password);
      const id = newId();
      const at = instantOf(clock);
      return database.system(async () => {
        await db.insertInto('auth.account').values({ id, name, email: email.trim().toLowerCase(), email_verified: true, locale, demo, created_at: at, updated_at: at }).execute();
        await db.insertInto('auth.credential').values({ id: newId(), account_id: id, provider: 'credential', provider_account: id, password: hash, created_at: at, updated_at: at }).execute();
        return id;
      });
    },
    async createCentre({ slug, name, locales, timeZone }) {
      const id = newId();
      await database.system(() =>
        db.insertInto('kernel_system.centre').values({ id, slug, name: sql`${JSON.stringify(name)}::jsonb`, locales: [...locales], time_zone: timeZone, created_at: instantOf(clock) }).execute(),
      );
      return id;
    },
    centres: () => database.system(async () => (await db.selectFrom('kernel_system.centre').selectAll().orderBy('slug').execute()).map(centre)),
    async join(accountId, centreId, roles, projects) {
      const row = { account_id: accountId, centre_id: centreId, roles: [...roles], projects: projects && [...projects], created_at: instantOf(clock) };
      await database.system(() => db.insertInto('auth.membership').values(row).onConflict((conflict) => conflict.columns(['account_id', 'centre_id']).doUpdateSet({ roles: row.roles, projects: row.projects })).execute());
    },
    find: (accountId) =>
      database.system(async () => {
        const rows = await db
          .selectFrom('auth.account as account')
          .leftJoin('auth.membership as membership', 'membership.account_id', 'account.id')
          .leftJoin('kernel_system.centre as centre', 'centre.id', 'membership.centre_id')
          .select(['account.name', 'account.email', 'account.locale', 'membership.roles', 'membership.projects'])
          .select(['centre.id as centre_id', 'centre.slug', 'centre.name as centre_name', 'centre.locales', 'centre.time_zone'])
          .where('account.id', '=', accountId)
          .orderBy('centre.slug')
          .execute();
        const [first] = rows;
        if (!first) return undefined;
        const memberships = rows.flatMap((row): Membership[] =>
          row.centre_id && row.slug && row.locales && row.time_zone && row.roles
            ? [{ centre: centre({ id: row.centre_id, slug: row.slug, name: row.centre_name, locales: row.locales, time_zone: row.time_zone }), roles: row.roles, projects: row.projects }]
            : [],
        );
        return { id: accountId, name: first.name, email: first.email, locale: first.locale, memberships };
      }),
    findByEmail: (email) => database.system(() => db.selectFrom('auth.account').select('id').where('email', '=', email.trim().toLowerCase()).executeTakeFirst()),
    hasDemo: async () => (await database.system(() => db.selectFrom('auth.account').select('id').where('demo', '=', true).limit(1).execute())).length > 0,
  };
}
