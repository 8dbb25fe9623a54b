import { type InstallationJob, instantOf } from '@tandem/kernel';
import type { Kysely } from 'kysely';
import type { SignInTables } from './tables.ts';

/** Removes what signing in leaves behind: sessions that are over, and one-time links that were not used in time. */
export const sweepSignIn: InstallationJob = {
  name: 'sign-in/sweep',
  every: '20 3 * * *',
  timeZone: 'Europe/Brussels',
  async run({ database, clock }) {
    const now = instantOf(clock);
    const db: Kysely<SignInTables> = database.queries();
    await database.system(async () => {
      await db.deleteFrom('auth.sign_in_session').where('expires_at', '<', now).execute();
      await db.deleteFrom('auth.verification').where('expires_at', '<', now).execute();
      await db.deleteFrom('auth.one_time_link').where('expires_at', '<', now).execute();
    });
  },
};
