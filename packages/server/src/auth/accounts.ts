import type { Database } from '@tandem/db';
import { type Centre, instantOf, type Membership, type SystemClock } from '@tandem/kernel';
import type { Locale } from '@tandem/sdk';
import { sql } from '@tandem/sdk/server';
import { newCredential } from './credential.ts';
import { findAccount } from './find-account.ts';
import { LONGEST_PASSWORD, passwords, SHORTEST_PASSWORD } from './passwords.ts';
import type { SignedInAccount } from './signed-in-account.ts';
import { type CentreRow, centreOf, type SignInTables } from './tables.ts';

/** An account to make. */
export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: Locale;
  /** For trying: its password is known to everybody. */
  readonly demo?: boolean;
}

/** Accounts, centres and memberships. Outside any centre, so with the system role. */
export interface Accounts {
  /**
   * @returns the account's id.
   * @throws RangeError for a password of fewer than 12 or more than 200 characters; the database's unique violation
   * when the address is taken.
   */
  create(account: NewAccount): Promise<string>;
  /**
   * Makes accounts for trying, all or none. Each password is hashed once, for that is slow on purpose: what everybody knows needs no
   * salt of its own.
   * @returns their ids, in the order given.
   * @throws as `create` does.
   */
  createDemo(accounts: readonly Omit<NewAccount, 'demo'>[]): Promise<readonly string[]>;
  /** @returns the centre's id, which is the tenant of all its rows. */
  createCentre(centre: Omit<Centre, 'id'>): Promise<string>;
  centre(slug: string): Promise<Centre | undefined>;
  /** All centres, by slug. */
  centres(): Promise<readonly Centre[]>;
  /** Lets an account work for a centre; an earlier membership of it is replaced. */
  join(accountId: string, membership: Omit<Membership, 'centre'> & { readonly centreId: string }): Promise<void>;
  find(accountId: string): Promise<SignedInAccount | undefined>;
  findByEmail(email: string): Promise<{ readonly id: string } | undefined>;
  /** Keeps that somebody signed in just now. */
  noteSignIn(email: string): Promise<void>;
  /** Whether accounts for trying exist: then the server is reachable from this machine only. */
  hasDemo(): Promise<boolean>;
}

export function accounts(database: Database, clock: SystemClock, newId: () => string): Accounts {
  const db = database.queries<SignInTables>();

  const accountRows = ({ name, email, locale, demo = false }: NewAccount, hash: string) => {
    const id = newId();
    const stamps = { created_at: instantOf(clock), updated_at: instantOf(clock) };
    return {
      account: { id, name, email: normalised(email), email_verified: true, locale, demo, ...stamps },
      credential: newCredential(newId(), id, hash, stamps),
    };
  };

  const insert = (rows: readonly ReturnType<typeof accountRows>[]): Promise<void> =>
    database.system(async () => {
      await db
        .insertInto('auth.account')
        .values(rows.map(({ account }) => account))
        .execute();
      await db
        .insertInto('auth.credential')
        .values(rows.map(({ credential }) => credential))
        .execute();
    });

  return {
    async create(account) {
      const rows = accountRows(account, await hashed(account.password));
      await insert([rows]);
      return rows.account.id;
    },

    async createDemo(all) {
      const known = [...new Set(all.map(({ password }) => password))];
      const hashes = new Map(await Promise.all(known.map(async (one) => [one, await hashed(one)] as const)));
      const rows = all.map((one) => accountRows({ ...one, demo: true }, hashes.get(one.password) ?? ''));
      await insert(rows);
      return rows.map(({ account }) => account.id);
    },

    async createCentre({ slug, name, locales, timeZone }) {
      const id = newId();
      const row: CentreRow = {
        id,
        slug,
        name: sql`${JSON.stringify(name)}::jsonb`,
        locales: [...locales],
        time_zone: timeZone,
      };
      await database.system(() =>
        db
          .insertInto('kernel_system.centre')
          .values({ ...row, created_at: instantOf(clock) })
          .execute(),
      );
      return id;
    },

    async centre(slug) {
      const row = await database.system(() =>
        db.selectFrom('kernel_system.centre').selectAll().where('slug', '=', slug).executeTakeFirst(),
      );
      return row && centreOf(row);
    },

    async centres() {
      const rows = await database.system(() =>
        db.selectFrom('kernel_system.centre').selectAll().orderBy('slug').execute(),
      );
      return rows.map(centreOf);
    },

    async join(accountId, { centreId, roles, projects }) {
      const held = { roles: [...roles], projects: projects && [...projects] };
      const row = { account_id: accountId, centre_id: centreId, ...held, created_at: instantOf(clock) };
      await database.system(() =>
        db
          .insertInto('auth.membership')
          .values(row)
          .onConflict((conflict) => conflict.columns(['account_id', 'centre_id']).doUpdateSet(held))
          .execute(),
      );
    },

    find: (accountId) => database.system(() => findAccount(db, accountId)),

    findByEmail: (email) =>
      database.system(() =>
        db.selectFrom('auth.account').select('id').where('email', '=', normalised(email)).executeTakeFirst(),
      ),

    async noteSignIn(email) {
      await database.system(() =>
        db
          .updateTable('auth.account')
          .set({ last_signed_in_at: instantOf(clock) })
          .where('email', '=', normalised(email))
          .execute(),
      );
    },

    async hasDemo() {
      const rows = await database.system(() =>
        db.selectFrom('auth.account').select('id').where('demo', '=', true).limit(1).execute(),
      );
      return rows.length > 0;
    },
  };
}

/** @throws RangeError for a password that is too short or too long. */
async function hashed(password: string): Promise<string> {
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) {
    throw new RangeError(`A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters.`);
  }
  return passwords.hash(password);
}

/** As the table keeps addresses, and as sign-in looks for them. */
const normalised = (email: string): string => email.trim().toLowerCase();
