import { sql } from '@tandem/sdk/server';
import type { Database } from '@tandem/db';
import { instantOf } from '../clock.ts';
import type { TaskTables } from '../tasks/task-tables.ts';
import type { InstallationJob } from './installation-job.ts';

/** How long events and the notes of who handled them are kept, in days: what the records of the core say. */
const KEPT_DAYS = 90;
const day = 86_400_000;
/** Rows removed in one transaction. */
const AT_ONCE = 1_000;

/**
 * Removes events that everybody has handled and the notes of handlers, once they are old, and inputs of jobs that are gone: a run by the
 * schedule takes the place of a dead letter, whose input lies where the queue does not reach. An event that still waits, or is a dead letter,
 * stays. An event is older than the notes about it, so none is handled again for want of its note.
 */
export const sweepEvents: InstallationJob = {
  name: 'core/sweep-events',
  every: '40 3 * * *',
  timeZone: 'Europe/Brussels',
  async run({ database, clock }) {
    const before = instantOf({ milliseconds: () => clock.milliseconds() - KEPT_DAYS * day });
    const centres = await database.system(() =>
      database.queries<TaskTables>().selectFrom('kernel_system.centre').select('id').execute(),
    );
    for (const { id } of centres) {
      while ((await sweepCentre(database, id, before)) > 0);
    }
  },
};

/** One centre at a time, under the policy of its rows. */
function sweepCentre(database: Database, tenant: string, before: string): Promise<number> {
  const db = database.queries();
  return database.system(async () => {
    await sql`select set_config('app.tenant_id', ${tenant}, true)`.execute(db);
    const events = await sql`delete from kernel_store.outbox_event where id in (
      select event.id from kernel_store.outbox_event as event where event.at < ${before} and not exists (
        select from kernel_system.task where task.tenant_id = event.tenant_id and task.event_id = event.id
      ) limit ${AT_ONCE})`.execute(db);
    const notes = await sql`delete from kernel_store.inbox_entry where (handler, event_id) in (
      select handler, event_id from kernel_store.inbox_entry where handled_at < ${before} limit ${AT_ONCE})`.execute(
      db,
    );
    // A job is written and removed together with its input, so one without the other is left over.
    const inputs = await sql`delete from kernel_store.job_input where id in (
      select input.id from kernel_store.job_input as input where not exists (
        select from kernel_system.task where task.tenant_id = input.tenant_id and task.id = input.id
      ) limit ${AT_ONCE})`.execute(db);
    return [events, notes, inputs].reduce((sum, { numAffectedRows = 0n }) => sum + Number(numAffectedRows), 0);
  });
}
