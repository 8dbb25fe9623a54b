import type { Database } from '@tandem/db';
import { sql } from '@tandem/sdk/server';
import { instantOf } from '../clock.ts';
import type { TaskTables } from '../tasks/task-tables.ts';
import type { InstallationJob } from './installation-job.ts';

/** Rows removed in one transaction. */
const AT_ONCE = 1_000;

/** Removes for good what has lain in the trash for as long as was promised when it was taken away. It is not shown from then on anyway. */
export const sweepTrash: InstallationJob = {
  name: 'core/sweep-trash',
  every: '10 3 * * *',
  timeZone: 'Europe/Brussels',
  async run({ database, clock }) {
    const now = instantOf(clock);
    const centres = await database.system(() =>
      database.queries<TaskTables>().selectFrom('kernel_system.centre').select('id').execute(),
    );
    for (const { id } of centres) {
      while ((await sweepCentre(database, id, now)) > 0);
    }
  },
};

/** One centre at a time, under the policy of its rows. */
function sweepCentre(database: Database, tenant: string, now: string): Promise<number> {
  const db = database.queries();
  return database.system(async () => {
    await sql`select set_config('app.tenant_id', ${tenant}, true)`.execute(db);
    const { numAffectedRows = 0n } = await sql`delete from kernel_store.trash_item where id in (
      select id from kernel_store.trash_item where kept_until <= ${now} limit ${AT_ONCE})`.execute(db);
    return Number(numAffectedRows);
  });
}
