import type { SqlExecutor } from '@tandem/db';

/** An event that a module hears. */
export interface Heard {
  /** Whose event it is. */
  readonly source: string;
  readonly event: string;
  readonly payload: unknown;
}

interface Told extends Heard {
  readonly id: string;
  readonly taskId: string;
  /** Who hears it. */
  readonly module: string;
}

/** Long enough for a handler on a busy machine, in seconds. */
const lease = 600;

/** Writes an event and the work of hearing it, as the kernel does with the commit of whoever tells it. */
export async function tellEvent(
  owner: SqlExecutor,
  tenantId: string,
  { id, taskId, module, source, event, payload }: Told,
  now: number,
): Promise<void> {
  const at = now / 1000;
  await owner.query(
    `insert into kernel_store.outbox_event (tenant_id, id, at, module, event, actor, payload)
     values ($1, $2, to_timestamp($3), $4, $5, 'conformance', $6::text::jsonb)`,
    [tenantId, id, at, source, event, JSON.stringify(payload)],
  );
  await owner.query(
    `insert into kernel_system.task (tenant_id, id, handler, event_id, due_at, created_at, lease_seconds)
     values ($1, $2, $3, $4, to_timestamp($5), to_timestamp($5), $6)`,
    [tenantId, taskId, `${module}/${source}.${event}`, id, at, lease],
  );
}
