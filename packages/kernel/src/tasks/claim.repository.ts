import type { Database } from '@tandem/db';
import type { Locale } from '@tandem/sdk';
import { sql } from '@tandem/sdk/server';
import type { Kysely } from 'kysely';
import type { TaskTables } from './task-tables.ts';

/** A task that this process has taken. Nobody else takes it before its lease ends. */
export interface ClaimedTask {
  readonly tenant_id: string;
  readonly id: string;
  readonly handler: string;
  readonly event_id: string | null;
  readonly key: string | null;
  /** The one that begins now included. */
  readonly attempts: number;
  readonly claim: string;
  readonly created_at: string;
  /** Null for the installation itself. */
  readonly slug: string | null;
  readonly name: unknown;
  readonly locales: Locale[] | null;
  readonly time_zone: string | null;
}

export interface ClaimWish {
  /** The handlers that can run now: what a refused module would do waits. */
  readonly handlers: readonly string[];
  readonly claim: string;
  readonly now: string;
  readonly limit: number;
}

/**
 * Takes what is due, of all centres, oldest first, in one round trip; what another process has is passed over. An attempt counts when it
 * begins, so that what kills its process is not tried for ever.
 */
export async function claimDue(database: Database, { handlers, claim, now, limit }: ClaimWish): Promise<ClaimedTask[]> {
  const { rows } = await sql<ClaimedTask>`
    with due as materialized (
      select task.tenant_id, task.id from kernel_system.task
      where task.dead_at is null and task.due_at <= ${now}::timestamptz and task.handler = any(${handlers}::text[])
      order by task.due_at, task.id limit ${limit}::int for update skip locked
    ), claimed as (
      update kernel_system.task set claim = ${claim}::uuid, attempts = task.attempts + 1,
        due_at = ${now}::timestamptz + make_interval(secs => task.lease_seconds)
      from due where task.tenant_id = due.tenant_id and task.id = due.id
      returning task.tenant_id, task.id, task.handler, task.event_id, task.key, task.attempts, task.claim, task.created_at
    )
    select claimed.*, centre.slug, centre.name, centre.locales, centre.time_zone
    from claimed left join kernel_system.centre on centre.id = claimed.tenant_id order by claimed.id`.execute(
    database.systemKysely,
  );
  return rows;
}

type Claimed = Pick<ClaimedTask, 'tenant_id' | 'id' | 'claim'>;

export interface FailedAttempt {
  readonly error: string;
  readonly reference: string;
}

/** Gives a task back, to be tried again at an instant. */
export const retryAt = (database: Database, task: Claimed, due: string, { error, reference }: FailedAttempt) =>
  ofClaim(database, task).set({ claim: null, due_at: due, error, reference }).executeTakeFirst();

/** Lays a task aside as a dead letter, until somebody decides. */
export const bury = (database: Database, task: Claimed, at: string, { error, reference }: FailedAttempt) =>
  ofClaim(database, task).set({ claim: null, dead_at: at, error, reference }).executeTakeFirst();

/** Gives a task back as if it had not been taken: its process stops. */
export const giveBack = (database: Database, task: Claimed, now: string) =>
  ofClaim(database, task)
    .set({ claim: null, due_at: now, attempts: sql`attempts - 1` })
    .executeTakeFirst();

const ofClaim = (database: Database, { tenant_id, id, claim }: Claimed) =>
  (database.systemKysely as Kysely<TaskTables>)
    .updateTable('kernel_system.task')
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .where('claim', '=', claim);

/** How many dead letters there are, of all centres, as far as one looks. */
export async function countDead(database: Database): Promise<number> {
  const { rows } = await sql<{ dead: number }>`
    select count(*)::int as dead from (select from kernel_system.task where dead_at is not null limit 1000) as letter`.execute(
    database.systemKysely,
  );
  return rows[0]?.dead ?? 0;
}
