import { createHash } from 'node:crypto';
import type { Database } from '@tandem/db';
import { sql } from '@tandem/sdk/server';
import type { SystemClock } from '@tandem/kernel';
import { instantOf } from '@tandem/kernel';

/** How many failed sign-ins are borne, by account and by address, in a window. */
export const limits = { account: 10, address: 50, windowSeconds: 15 * 60 } as const;

/** Counts failed sign-ins in the database, so that all servers see them; keys are hashed, so that the table names nobody. */
export interface Attempts {
  /** Seconds to wait, or 0 when an attempt may be made. */
  wait(email: string, address: string): Promise<number>;
  failed(email: string, address: string): Promise<void>;
  succeeded(email: string): Promise<void>;
}

interface Failures { 'auth.sign_in_failure': { key: string; failures: number; since: string } }

export function signInAttempts(database: Database, clock: SystemClock): Attempts {
  const db = () => database.queries<Failures>();
  const hash = (kind: string, value: string) => createHash('sha256').update(`${kind}:${value.trim().toLowerCase()}`).digest('hex');
  return {
    async wait(email, address) {
      const account = hash('account', email);
      const keys = [account, hash('address', address)];
      const rows = await database.system(() => db().selectFrom('auth.sign_in_failure').selectAll().where('key', '=', sql<string>`any(${keys})`).execute());
      const left = rows.map(({ key, failures, since }) => {
        const seconds = Math.ceil((Date.parse(since) - clock.milliseconds()) / 1000) + limits.windowSeconds;
        return failures >= (key === account ? limits.account : limits.address) ? Math.max(seconds, 0) : 0;
      });
      return Math.max(0, ...left);
    },
    async failed(email, address) {
      const now = instantOf(clock);
      await database.system(async () => {
        for (const key of [hash('account', email), hash('address', address)].toSorted()) {
          await sql`insert into auth.sign_in_failure (key, failures, since) values (${key}, 1, ${now})
            on conflict (key) do update set
              failures = case when sign_in_failure.since < ${now}::timestamptz - make_interval(secs => ${limits.windowSeconds}) then 1 else sign_in_failure.failures + 1 end,
              since = case when sign_in_failure.since < ${now}::timestamptz - make_interval(secs => ${limits.windowSeconds}) then ${now}::timestamptz else sign_in_failure.since end`.execute(db());
        }
      });
    },
    async succeeded(email) {
      await database.system(() => db().deleteFrom('auth.sign_in_failure').where('key', '=', hash('account', email)).execute());
    },
  };
}
