import { type Database, tenantPlaceholder } from '@tandem/db';
import { prepared, sql } from '@tandem/sdk/server';
import type { CompiledQuery, Kysely } from 'kysely';
import type { ClaimedTask } from './claim.repository.ts';

/** A task on its way to the queue. */
export interface NewTask {
  readonly id: string;
  readonly handler: string;
  readonly event_id: string | null;
  readonly key: string | null;
  readonly due_at: string;
  readonly lease_seconds: number;
  /** Of a job. */
  readonly input: unknown;
}

/**
 * Puts tasks of the scope's centre in the queue, with the inputs of jobs in the centre's own table; a task whose key waits already is
 * left out. One statement for any number, so that its text is always the same and stays prepared.
 */
export const queueRows = (database: Database, at: string, tasks: readonly NewTask[]): CompiledQuery =>
  queue.filled(database.kysely, { at, tasks: JSON.stringify(tasks) });

const queue = prepared<unknown, { readonly at: string; readonly tasks: string }>()(
  (_, value) => sql`with given as (
      select * from jsonb_to_recordset(${value('tasks')}::jsonb)
      as r(id uuid, handler text, event_id uuid, key text, due_at timestamptz, lease_seconds int, input jsonb)
    ), queued as (
      insert into kernel_system.task (tenant_id, id, handler, event_id, key, due_at, created_at, lease_seconds)
      select ${tenantPlaceholder}::uuid, id, handler, event_id, key, due_at, ${value('at')}::timestamptz, lease_seconds from given
      on conflict (tenant_id, handler, key) where key is not null and claim is null and dead_at is null do nothing
      returning id
    )
    insert into kernel_store.job_input (tenant_id, id, input)
    select ${tenantPlaceholder}::uuid, id, input from given join queued using (id) where event_id is null`,
);

/** Longest statement of a task, in milliseconds: an attempt that is out of time must not wait for a lock for ever. */
const limitStatements = (milliseconds: number) => sql`set_config('statement_timeout', ${String(milliseconds)}, true)`;

export interface HeldEvent {
  readonly payload: unknown;
  readonly at: string;
  readonly actor: string;
  /** False when this handler has handled it before. */
  readonly fresh: boolean;
}

/**
 * Opens the attempt at an event: holds the task, notes the event in the inbox and reads it, in one round trip. Whoever handles the same
 * event at the same moment waits here until the other has ended.
 *
 * @returns undefined when the task is no longer this claim's.
 */
export async function holdEvent(
  db: Kysely<unknown>,
  { id, claim, handler }: ClaimedTask,
  now: string,
  timeout: number,
): Promise<HeldEvent | undefined> {
  const { rows } = await sql<HeldEvent>`
    with held as (
      select event_id from kernel_system.task
      where tenant_id = ${tenantPlaceholder} and id = ${id} and claim = ${claim} for update
    ), fresh as (
      insert into kernel_store.inbox_entry (tenant_id, handler, event_id, handled_at)
      select ${tenantPlaceholder}::uuid, ${handler}, event_id, ${now}::timestamptz from held
      on conflict do nothing returning event_id
    )
    select event.payload, event.at, event.actor, exists (select from fresh) as fresh, ${limitStatements(timeout)}
    from held join kernel_store.outbox_event as event on event.tenant_id = ${tenantPlaceholder} and event.id = held.event_id`.execute(
    db,
  );
  return rows[0];
}

/** Opens the attempt at a job: holds the task and reads its input. @returns undefined when it is no longer this claim's. */
export async function holdJob(
  db: Kysely<unknown>,
  { id, claim }: ClaimedTask,
  timeout: number,
): Promise<{ readonly input: unknown } | undefined> {
  const { rows } = await sql<{ input: unknown }>`
    select coalesce(job.input, '{}') as input, ${limitStatements(timeout)} from kernel_system.task
    left join kernel_store.job_input as job on job.tenant_id = task.tenant_id and job.id = task.id
    where task.tenant_id = ${tenantPlaceholder} and task.id = ${id} and task.claim = ${claim} for update of task`.execute(
    db,
  );
  return rows[0];
}

/** Takes a task that is done out of the queue; goes with the commit of what it did. */
export const doneRow = (database: Database, { id, claim }: Pick<ClaimedTask, 'id' | 'claim'>): CompiledQuery =>
  sql`with done as (
      delete from kernel_system.task where tenant_id = ${tenantPlaceholder} and id = ${id} and claim = ${claim} returning id
    )
    delete from kernel_store.job_input where tenant_id = ${tenantPlaceholder} and id in (select id from done)`.compile(
    database.kysely,
  );
