import { sql } from '@tandem/sdk/server';
import type { Kysely } from 'kysely';

/** Dead letters of the scope's centre. The queue lies outside the centres' schemas, so its queries name the tenant themselves. */
export interface DeadLetterRow {
  readonly id: string;
  readonly handler: string;
  readonly event_id: string | null;
  readonly attempts: number;
  readonly error: string;
  readonly reference: string;
  readonly created_at: string;
  readonly dead_at: string;
}

/** Which: one, or the oldest of a handler. */
export type Which = { readonly id: string } | { readonly handler: string };

const columns = sql`id, handler, event_id, attempts, coalesce(error, '') as error, coalesce(reference, '') as reference, created_at, dead_at`;
const idOf = (which: Which): string | null => ('id' in which ? which.id : null);
const handlerOf = (which: Which): string | null => ('handler' in which ? which.handler : null);

export async function listDead(
  db: Kysely<any>, // any: no tables of ours are asked for through the builder
  tenant: string,
  { handler, after, limit }: { readonly handler: string | null; readonly after: string | null; readonly limit: number },
): Promise<DeadLetterRow[]> {
  const { rows } = await sql<DeadLetterRow>`select ${columns} from kernel_system.task
    where tenant_id = ${tenant}::uuid and dead_at is not null
    and (${handler}::text is null or handler = ${handler}) and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${limit}`.execute(db);
  return rows;
}

/** How many there are of each handler. */
export async function countDeadByHandler(db: Kysely<any>, tenant: string) {
  const { rows } = await sql<{
    handler: string;
    count: number;
  }>`select handler, count(*)::int as count from kernel_system.task
    where tenant_id = ${tenant}::uuid and dead_at is not null group by handler order by handler`.execute(db);
  return rows;
}

/** Puts dead letters back in the queue with fresh attempts. They lose their key: none of them may be lost to another. */
export async function reviveDead(db: Kysely<any>, tenant: string, which: Which, now: string, limit: number) {
  const { rows } = await sql<DeadLetterRow>`update kernel_system.task
    set dead_at = null, claim = null, key = null, attempts = 0, due_at = ${now}::timestamptz
    where tenant_id = ${tenant}::uuid and dead_at is not null and id in (${oldest(tenant, which, limit)})
    returning ${columns}`.execute(db);
  return rows;
}

/** Takes dead letters away for good, with the inputs of jobs. */
export async function removeDead(db: Kysely<any>, tenant: string, which: Which, limit: number) {
  const { rows } = await sql<DeadLetterRow>`with removed as (
      delete from kernel_system.task where tenant_id = ${tenant}::uuid and dead_at is not null
      and id in (${oldest(tenant, which, limit)}) returning *
    ), inputs as (
      delete from kernel_store.job_input where tenant_id = ${tenant}::uuid and id in (select id from removed)
    )
    select ${columns} from removed order by id`.execute(db);
  return rows;
}

const oldest = (tenant: string, which: Which, limit: number) => sql`select id from kernel_system.task
  where tenant_id = ${tenant}::uuid and dead_at is not null
  and (id = ${idOf(which)}::uuid or handler = ${handlerOf(which)}) order by id limit ${limit} for update`;
