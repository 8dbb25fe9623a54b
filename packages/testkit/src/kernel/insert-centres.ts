import type { Database } from '@tandem/db';
import type { Centre } from '@tandem/kernel';
import { sql } from '@tandem/sdk/server';
import { testCentres } from './test-centres.ts';

/** Makes centres known to the database, as `tandem centre add` does: whoever delivers events and runs jobs finds them there. */
export async function insertCentres(
  database: Database,
  centres: readonly Centre[] = Object.values(testCentres),
): Promise<void> {
  for (const { id, slug, name, locales, timeZone } of centres) {
    await sql`insert into kernel_system.centre (id, slug, name, locales, time_zone, created_at)
      values (${id}, ${slug}, ${JSON.stringify(name)}::jsonb, ${[...locales]}::text[], ${timeZone}, '2026-01-01T00:00:00Z')
      on conflict do nothing`.execute(database.systemKysely);
  }
}
