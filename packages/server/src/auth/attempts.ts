import type { Database } from '@tandem/db';
import { instantOf, type SystemClock } from '@tandem/kernel';
import { sql } from '@tandem/sdk/server';
import { attemptKeys } from './attempt-key.ts';
import { networkOf } from './network.ts';
import type { SignInTables } from './tables.ts';

/** How many attempts to sign in are borne in a window, for one account and from one address. */
export const LIMITS = { account: 10, address: 50, windowSeconds: 15 * 60 } as const;

/** Who tries to sign in, and from where. */
export interface Attempt {
  readonly email: string;
  readonly address: string;
}

/** Counts attempts to sign in, in the database, so that all servers see them. */
export interface Attempts {
  /**
   * Notes an attempt before its password is looked at, so that a thousand at once are not all looked at.
   *
   * @returns seconds to wait, or 0 when the password may be looked at.
   */
  begin(attempt: Attempt): Promise<number>;
  /** Takes the attempt back: it was a person with the right password. */
  succeeded(attempt: Attempt): Promise<void>;
}

/** @param key under which accounts and addresses are hashed: the table names nobody, not even to who guesses. */
export function signInAttempts(database: Database, clock: SystemClock, key: Buffer): Attempts {
  const db = database.queries<SignInTables>();
  const hash = attemptKeys(key);
  const accountKey = ({ email }: Attempt): string => hash('account', email.trim().toLowerCase());
  const addressKey = ({ address }: Attempt): string => hash('address', networkOf(address));

  return {
    async begin(attempt) {
      const now = clock.milliseconds();
      const limits = new Map([
        [accountKey(attempt), LIMITS.account],
        [addressKey(attempt), LIMITS.address],
      ]);
      const rows = await database.system(async () => {
        await forgetOld(instantOf({ milliseconds: () => now - LIMITS.windowSeconds * 1000 }));
        // Sorted, so that two attempts never wait for each other's row.
        const values = [...limits.keys()].toSorted().map((one) => ({ key: one, attempts: 1, since: instantOf(clock) }));
        return await db
          .insertInto('auth.sign_in_attempt')
          .values(values)
          .onConflict((conflict) =>
            conflict
              .column('key')
              .doUpdateSet({ attempts: sql<number>`least(sign_in_attempt.attempts + 1, ${LIMITS.address + 1})` }),
          )
          .returningAll()
          .execute();
      });
      const waits = rows
        .filter((row) => row.attempts > (limits.get(row.key) ?? 0))
        .map(({ since }) => Math.ceil((Date.parse(since) - now) / 1000) + LIMITS.windowSeconds);
      return Math.max(0, ...waits);
    },

    async succeeded(attempt) {
      await database.system(async () => {
        await db.deleteFrom('auth.sign_in_attempt').where('key', '=', accountKey(attempt)).execute();
        await db
          .updateTable('auth.sign_in_attempt')
          .set({ attempts: sql<number>`attempts - 1` })
          .where('key', '=', addressKey(attempt))
          .where('attempts', '>', 0)
          .execute();
      });
    },
  };

  /** Windows that have passed. Rows that another attempt holds are left to it. */
  async function forgetOld(before: string): Promise<void> {
    await sql`delete from auth.sign_in_attempt where key in
      (select key from auth.sign_in_attempt where since <= ${before} for update skip locked)`.execute(db);
  }
}
