import type { Database } from '@tandem/db';
import { sql } from '@tandem/sdk/server';
import type { TaskTables } from '../tasks/task-tables.ts';

export type ScheduleRow = TaskTables['kernel_system.schedule'];

/** All schedules, and the centres with their zones: what is small enough to be read once a minute. */
export async function readSchedules(database: Database) {
  const db = database.queries<TaskTables>();
  const centres = await db.selectFrom('kernel_system.centre').select(['id', 'time_zone']).execute();
  const schedules = await db.selectFrom('kernel_system.schedule').selectAll().execute();
  return { centres, schedules };
}

/** Writes schedules that are new, or whose pattern or zone is. Of two processes that do so at once, one does. */
export async function saveSchedules(database: Database, rows: readonly Omit<ScheduleRow, 'last_at'>[]): Promise<void> {
  await sql`insert into kernel_system.schedule (tenant_id, handler, pattern, time_zone, next_at)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as r(tenant_id uuid, handler text, pattern text, time_zone text, next_at timestamptz)
    on conflict (tenant_id, handler) do update
    set pattern = excluded.pattern, time_zone = excluded.time_zone, next_at = excluded.next_at
    where schedule.pattern <> excluded.pattern or schedule.time_zone <> excluded.time_zone`.execute(database.queries());
}

/** Takes the schedules that are due, until the transaction ends; those that another process has taken are passed over. */
export const takeDue = (database: Database, handlers: readonly string[], now: string): Promise<ScheduleRow[]> =>
  database
    .queries<TaskTables>()
    .selectFrom('kernel_system.schedule')
    .selectAll()
    .where('next_at', '<=', now)
    .where('handler', '=', sql<string>`any(${handlers}::text[])`)
    .forUpdate()
    .skipLocked()
    .execute();

export interface DueRun {
  readonly tenant_id: string;
  readonly handler: string;
  readonly next_at: string;
  readonly id: string;
  readonly lease_seconds: number;
}

/** The key under which a scheduled run waits: one at a time. */
export const SCHEDULE_KEY = 'schedule';

/**
 * Puts a run of each in the queue and notes when it is due next. A run that still waits is enough, and a dead letter of an earlier one
 * gives way: this run does its work.
 */
export async function queueRuns(database: Database, now: string, runs: readonly DueRun[]): Promise<void> {
  await sql`with due as (
      select * from jsonb_to_recordset(${JSON.stringify(runs)}::jsonb)
      as r(tenant_id uuid, handler text, next_at timestamptz, id uuid, lease_seconds int)
    ), moved as (
      update kernel_system.schedule set last_at = schedule.next_at, next_at = due.next_at from due
      where schedule.tenant_id = due.tenant_id and schedule.handler = due.handler
    ), superseded as (
      delete from kernel_system.task using due
      where task.tenant_id = due.tenant_id and task.handler = due.handler and task.key = ${SCHEDULE_KEY} and task.dead_at is not null
    )
    insert into kernel_system.task (tenant_id, id, handler, key, due_at, created_at, lease_seconds)
    select tenant_id, id, handler, ${SCHEDULE_KEY}, ${now}::timestamptz, ${now}::timestamptz, lease_seconds from due
    on conflict (tenant_id, handler, key) where key is not null and claim is null and dead_at is null do nothing`.execute(
    database.queries(),
  );
}
