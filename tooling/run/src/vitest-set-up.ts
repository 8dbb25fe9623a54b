import { startTestServer } from '@tandem/tooling-database';

/**
 * Before the first test: one PostgreSQL server for the whole run. Workers inherit the environment, so tests find it in
 * TEST_DATABASE_URL, as they would find a server that someone set by hand.
 */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  process.env['TEST_DATABASE_URL'] = server.url;
  return () => server.stop();
}
