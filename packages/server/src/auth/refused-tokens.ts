import type { Database } from '@tandem/db';
import { instantOf, type SystemClock } from '@tandem/kernel';
import { sql } from '@tandem/sdk/server';
import { attemptKeys } from './attempt-key.ts';
import { networkOf } from './network.ts';
import type { SignInTables } from './tables.ts';

/** How many tokens, or one-time links, that open nothing are looked up for one address in a window. */
export const TOKEN_LIMITS = { address: 50, windowSeconds: 15 * 60 } as const;

/** Counts access tokens, or one-time links, that opened nothing, in the database, so that all servers see them. */
export interface RefusedTokens {
  /** @returns seconds to wait, or 0 when a token from this address may be looked up. */
  wait(address: string): Promise<number>;
  /** A token from there opened nothing. */
  count(address: string): Promise<void>;
}

/**
 * @param key under which addresses are hashed.
 * @param kind what is counted: access tokens, or one-time links, each by itself.
 */
export function refusedTokens(
  database: Database,
  clock: SystemClock,
  key: Buffer,
  kind: 'token' | 'link' = 'token',
): RefusedTokens {
  const db = database.queries<SignInTables>();
  const hash = attemptKeys(key);
  const keyOf = (address: string): string => hash(kind, networkOf(address));
  const windowStart = (): string =>
    instantOf({ milliseconds: () => clock.milliseconds() - TOKEN_LIMITS.windowSeconds * 1000 });
  return {
    async wait(address) {
      const row = await database.system(() =>
        db
          .selectFrom('auth.sign_in_attempt')
          .select(['attempts', 'since'])
          .where('key', '=', keyOf(address))
          .where('since', '>', windowStart())
          .executeTakeFirst(),
      );
      if (!row || row.attempts < TOKEN_LIMITS.address) return 0;
      return Math.ceil((Date.parse(row.since) - clock.milliseconds()) / 1000) + TOKEN_LIMITS.windowSeconds;
    },
    async count(address) {
      const start = windowStart();
      const since = instantOf(clock);
      await database.system(() =>
        db
          .insertInto('auth.sign_in_attempt')
          .values({ key: keyOf(address), attempts: 1, since })
          .onConflict((conflict) =>
            conflict.column('key').doUpdateSet({
              // A row of a window that has passed begins the next one.
              attempts: sql<number>`case when sign_in_attempt.since <= ${start} then 1
                else least(sign_in_attempt.attempts + 1, ${TOKEN_LIMITS.address}) end`,
              since: sql<string>`case when sign_in_attempt.since <= ${start} then excluded.since else sign_in_attempt.since end`,
            }),
          )
          .execute(),
      );
    },
  };
}
