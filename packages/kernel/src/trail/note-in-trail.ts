import type { Database } from '@tandem/db';
import { type AuditEntry, sql } from '@tandem/sdk/server';
import { instantOf, type SystemClock } from '../clock.ts';

/** Something that whoever lets people in did in a centre, and under whose name. */
export interface Noted extends AuditEntry {
  readonly centreId: string;
  /** The account. */
  readonly actor: string;
}

/**
 * Adds a line to a centre's trail from within a system scope, so that it is kept with what it tells of, or lost with it. The scope belongs to
 * that centre from then on: the policy of its rows lets no other line in.
 */
export function notesInTrail(database: Database, clock: SystemClock, newId: () => string) {
  return async ({ centreId, actor, action, subject, details = {} }: Noted): Promise<void> => {
    const db = database.queries();
    await sql`select set_config('app.tenant_id', ${centreId}, true)`.execute(db);
    await sql`insert into kernel_store.audit_entry
      (tenant_id, id, at, actor, purpose, action, subject_type, subject_id, details)
      values (${centreId}, ${newId()}, ${instantOf(clock)}, ${actor}, ${action}, ${action},
        ${subject.type}, ${subject.id}, ${JSON.stringify(details)}::jsonb)`.execute(db);
  };
}
