import { sql } from '@tandem/sdk/server';
import type { Kysely } from 'kysely';
import { leaseSeconds, type TaskDefinition } from '../tasks/definition.ts';
import { SCHEDULE_KEY } from './schedule.repository.ts';

/** Puts a scheduled job of the scope's centre in the queue beside its times. */
export async function runNow(
  db: Kysely<any>, // any: the queue is no table of the core
  tenant: string,
  definition: TaskDefinition,
  { id, now }: { readonly id: string; readonly now: string },
): Promise<void> {
  await sql`insert into kernel_system.task (tenant_id, id, handler, key, due_at, created_at, lease_seconds)
    values (${tenant}, ${id}, ${definition.handler}, ${SCHEDULE_KEY}, ${now}, ${now}, ${leaseSeconds(definition)})
    on conflict (tenant_id, handler, key) where key is not null and claim is null and dead_at is null do nothing`.execute(
    db,
  );
}
