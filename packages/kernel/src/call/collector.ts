import type { Database } from '@tandem/db';
import type { AuditEntry, Call } from '@tandem/sdk/server';
import { sql } from '@tandem/sdk/server';
import type { CompiledQuery } from 'kysely';
import type { Account } from '../access/account.ts';
import { instantOf } from '../clock.ts';
import type { Host } from './enter.ts';

/** Audit rows and events of one call. They are written with the commit, in its round trip. */
export interface Collector {
  audit(entry: AuditEntry): void;
  emit(event: string, payload: unknown): void;
  statements(database: Database): readonly CompiledQuery[];
}

/** A mutation that says nothing itself still leaves an audit row: the procedure and who called it. */
export function collector(host: Host, call: Call, account: Account): Collector {
  const entries: AuditEntry[] = [];
  const events: { event: string; payload: unknown }[] = [];
  return {
    audit: (entry) => void entries.push(entry),
    emit: (event, payload) => void events.push({ event, payload }),
    statements(database) {
      const at = instantOf(host.clock);
      const said =
        entries.length > 0
          ? entries
          : [{ action: call.path, subject: { type: call.contract.id as string, id: call.moduleId ?? '' } }];
      const rows = said.map(({ action, subject, details }) => ({
        id: host.newId(),
        at,
        actor: account.id,
        purpose: call.path,
        action,
        subject_type: subject.type,
        subject_id: subject.id,
        details: details ?? {},
      }));
      const news = events.map(({ event, payload }) => ({
        id: host.newId(),
        at,
        module: call.contract.id as string,
        event,
        actor: account.id,
        payload,
      }));
      return [auditRows(database, rows), ...(news.length > 0 ? [eventRows(database, news)] : [])];
    },
  };
}

// One statement for any number of rows, so that its text is always the same and stays prepared. The tenant comes from the setting
// that row-level security checks against.
const auditRows = (database: Database, rows: readonly object[]): CompiledQuery =>
  sql`insert into kernel_store.audit_entry (tenant_id, id, at, actor, purpose, action, subject_type, subject_id, details)
    select current_setting('app.tenant_id')::uuid, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as r(id uuid, at timestamptz, actor text, purpose text, action text, subject_type text, subject_id text, details jsonb)`.compile(
    database.kysely,
  );

const eventRows = (database: Database, rows: readonly object[]): CompiledQuery =>
  sql`insert into kernel_store.outbox_event (tenant_id, id, at, module, event, actor, payload)
    select current_setting('app.tenant_id')::uuid, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as r(id uuid, at timestamptz, module text, event text, actor text, payload jsonb)`.compile(database.kysely);
