import type { DatabaseSettings } from '../settings.ts';
import { serverPool, type ConnectionPool } from '../wire/pool.ts';
import { executorOn } from '../wire/sql-executor.ts';
import { refuseUnfitLogin } from './login-check.ts';
import { refuseOldServer } from './version-check.ts';

/**
 * Connects to a server and makes sure that it will do.
 *
 * @throws DatabaseProblem `unreachable`, `too-old`, `login-owns`, `roles-missing`.
 */
export async function openServer(url: string, settings: Omit<DatabaseSettings, 'url'>): Promise<ConnectionPool> {
  const pool = serverPool(url, settings);
  try {
    const session = await pool.lend();
    try {
      const executor = executorOn(session);
      await refuseOldServer(executor);
      if (!settings.allowOwner) await refuseUnfitLogin(executor);
    } finally {
      session.release();
    }
    return pool;
  } catch (error) {
    await pool.close();
    throw error;
  }
}
