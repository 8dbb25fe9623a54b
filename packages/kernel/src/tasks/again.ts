import { type Database, tenantPlaceholder } from '@tandem/db';
import { type Again, sql } from '@tandem/sdk/server';
import type { CompiledQuery } from 'kysely';
import type { ClaimedTask } from './claim.repository.ts';

export const isAgain = (value: unknown): value is Again<unknown> =>
  typeof value === 'object' && value !== null && '$$type' in value && value.$$type === '@tandem/again';

/**
 * Puts a job back in the queue for its next piece, with fresh attempts; goes with the commit of the piece before. Where another waits under
 * its key by now, it goes on without one: neither may be lost.
 */
export const nextPieceRow = (
  database: Database,
  { id, claim }: Pick<ClaimedTask, 'id' | 'claim'>,
  input: unknown,
  due: string,
): CompiledQuery =>
  sql`with next as (
      update kernel_system.task set claim = null, attempts = 0, due_at = ${due}::timestamptz, error = null, reference = null,
        key = case when exists (
          select from kernel_system.task as other where other.tenant_id = task.tenant_id and other.handler = task.handler
          and other.key = task.key and other.claim is null and other.dead_at is null
        ) then null else key end
      where tenant_id = ${tenantPlaceholder} and id = ${id} and claim = ${claim} returning id
    )
    insert into kernel_store.job_input (tenant_id, id, input)
    select ${tenantPlaceholder}::uuid, id, ${JSON.stringify(input)}::jsonb from next
    on conflict (tenant_id, id) do update set input = excluded.input`.compile(database.kysely);
