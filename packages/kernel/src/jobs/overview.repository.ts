import { sql } from '@tandem/sdk/server';
import type { Kysely } from 'kysely';
import type { TaskTables } from '../tasks/task-tables.ts';

/** Waiting tasks that are counted, at most: more says the same. */
const counted = 1_000;

/** When the jobs of the scope's centre are due, and how much waits for each handler. */
export async function jobOverview(
  db: Kysely<any>, // any: the queue is no table of the core
  tenant: string,
) {
  const own = db as Kysely<TaskTables>;
  const schedules = await own
    .selectFrom('kernel_system.schedule')
    .select(['handler', 'pattern', 'time_zone', 'next_at', 'last_at'])
    .where('tenant_id', '=', tenant)
    .orderBy('handler')
    .execute();
  const { rows: waiting } = await sql<{ handler: string; count: number; oldest: string }>`
    select handler, count(*)::int as count, min(created_at) as oldest from (
      select handler, created_at from kernel_system.task
      where tenant_id = ${tenant}::uuid and dead_at is null limit ${counted}
    ) as waiting group by handler order by handler`.execute(db);
  return { schedules, waiting };
}
