import { type Database, tenantPlaceholder } from '@tandem/db';
import { type AuditEntry, type Call, sql } from '@tandem/sdk/server';
import type { CompiledQuery } from 'kysely';
import type { Account } from '../access/account.ts';
import { instantOf } from '../clock.ts';
import type { Host } from './host.ts';

/** Audit rows and events of one call. They are written with the commit, in its round trip. */
export interface Collector {
  audit(entry: AuditEntry): void;
  /** @param module whose event it is: a service tells its own, whoever called it. */
  emit(module: string, event: string, payload: unknown): void;
  statements(database: Database): readonly CompiledQuery[];
}

/** A mutation that says nothing itself still leaves an audit row: the procedure and who called it. */
export function collector({ clock, newId }: Host, call: Call, account: Account): Collector {
  const entries: AuditEntry[] = [];
  const events: { readonly module: string; readonly event: string; readonly payload: unknown }[] = [];
  return {
    audit: (entry) => void entries.push(entry),
    emit: (module, event, payload) => void events.push({ module, event, payload }),
    statements(database) {
      const common = { at: instantOf(clock), actor: account.id };
      const said = entries.length > 0 ? entries : [unsaid(call)];
      const rows = said.map(({ action, subject, details = {} }) => ({
        ...common,
        id: newId(),
        purpose: call.path,
        action,
        subject_type: subject.type,
        subject_id: subject.id,
        details,
      }));
      const news = events.map((event) => ({ ...common, id: newId(), ...event }));
      return [auditRows(database, rows), ...(news.length > 0 ? [eventRows(database, news)] : [])];
    },
  };
}

const unsaid = ({ path, contract, moduleId = '' }: Call): AuditEntry => ({
  action: path,
  subject: { type: contract.id, id: moduleId },
});

// One statement for any number of rows, so that its text is always the same and stays prepared.
const auditRows = (database: Database, rows: readonly object[]): CompiledQuery =>
  sql`insert into kernel_store.audit_entry (tenant_id, id, at, actor, purpose, action, subject_type, subject_id, details)
    select ${tenantPlaceholder}::uuid, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as r(id uuid, at timestamptz, actor text, purpose text, action text, subject_type text, subject_id text, details jsonb)`.compile(
    database.kysely,
  );

const eventRows = (database: Database, rows: readonly object[]): CompiledQuery =>
  sql`insert into kernel_store.outbox_event (tenant_id, id, at, module, event, actor, payload)
    select ${tenantPlaceholder}::uuid, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as r(id uuid, at timestamptz, module text, event text, actor text, payload jsonb)`.compile(database.kysely);
