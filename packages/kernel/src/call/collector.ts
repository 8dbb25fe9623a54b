import { type Database, tenantPlaceholder } from '@tandem/db';
import type { AnyContract } from '@tandem/sdk';
import { type AuditEntry, type Call, type EnqueueOptions, prepared, sql } from '@tandem/sdk/server';
import type { CompiledQuery } from 'kysely';
import type { Account } from '../access/account.ts';
import { instantOf } from '../clock.ts';
import { leaseSeconds, type TaskDefinition } from '../tasks/definition.ts';
import { type NewTask, queueRows } from '../tasks/task.repository.ts';
import { type NewTrashItem, trashRows } from '../trash/trash.repository.ts';
import type { Host } from './host.ts';

/** Audit rows, events, jobs and what goes into the trash of one call. They are written with the commit, in its round trip. */
export interface Collector {
  audit(entry: AuditEntry): void;
  /** @param module whose event it is: a service tells its own, whoever called it. */
  emit(module: string, event: string, payload: unknown): void;
  enqueue(definition: TaskDefinition, input: unknown, options: EnqueueOptions): void;
  trash(item: NewTrashItem): void;
  /** That the author asked for a transaction: what they may have written leaves a trail. */
  wrote(): void;
  /** Whether something was put in the queue. */
  readonly queued: boolean;
  statements(database: Database): readonly CompiledQuery[];
}

interface ToldEvent {
  readonly id: string;
  readonly module: string;
  readonly event: string;
  readonly payload: unknown;
}

/**
 * @param always whether a call that says nothing and asked for no transaction leaves an audit row as well: true for a mutation, which
 * somebody called; false for a task, most of which change nothing.
 */
export function collector(
  { clock, newId, tasks: definitions }: Pick<Host, 'clock' | 'newId' | 'tasks'>,
  call: Call,
  account: Pick<Account, 'id'>,
  always = true,
): Collector {
  const entries: AuditEntry[] = [];
  const events: ToldEvent[] = [];
  const tasks: NewTask[] = [];
  const trashed: NewTrashItem[] = [];
  let wrote = always;
  const task = (definition: TaskDefinition, more: Partial<NewTask>): void => {
    const defaults = { event_id: null, key: null, due_at: instantOf(clock), input: null };
    const { handler } = definition;
    tasks.push({ id: newId(), handler, lease_seconds: leaseSeconds(definition), ...defaults, ...more });
  };
  return {
    audit: (entry) => void entries.push(entry),
    emit(module, event, payload) {
      const id = newId();
      events.push({ id, module, event, payload });
      for (const definition of definitions.hearing(module, event)) task(definition, { event_id: id });
    },
    enqueue(definition, input, { at, key }) {
      task(definition, { input, ...(at !== undefined && { due_at: at }), ...(key !== undefined && { key }) });
    },
    trash: (item) => void trashed.push(item),
    wrote() {
      wrote = true;
    },
    get queued() {
      return tasks.length > 0;
    },
    statements(database) {
      const at = instantOf(clock);
      const common = { at, actor: account.id };
      const said = entries.length > 0 || !wrote ? entries : [unsaid(call)];
      const rows = said.map(({ action, subject, details = {} }) => ({
        ...common,
        id: newId(),
        purpose: call.path,
        action,
        subject_type: subject.type,
        subject_id: subject.id,
        details,
      }));
      const news = events.map((event) => ({ ...common, ...event }));
      return [
        ...(rows.length > 0 ? [auditRows.filled(database.kysely, { rows: JSON.stringify(rows) })] : []),
        ...(news.length > 0 ? [eventRows.filled(database.kysely, { rows: JSON.stringify(news) })] : []),
        ...(trashed.length > 0 ? [trashRows.filled(database.kysely, { rows: JSON.stringify(trashed) })] : []),
        ...(tasks.length > 0 ? [queueRows(database, at, tasks)] : []),
      ];
    },
  };
}

const unsaid = ({ path, contract, moduleIds: [moduleId = ''] = [] }: Call): AuditEntry => ({
  action: path,
  subject: { type: (contract as AnyContract).id, id: moduleId },
});

interface Rows {
  /** JSON of an array of rows: one statement for any number of them, so that its text is always the same and stays prepared. */
  readonly rows: string;
}

const auditRows = prepared<unknown, Rows>()(
  (_, value) =>
    sql`insert into kernel_store.audit_entry (tenant_id, id, at, actor, purpose, action, subject_type, subject_id, details)
    select ${tenantPlaceholder}::uuid, r.* from jsonb_to_recordset(${value('rows')}::jsonb)
    as r(id uuid, at timestamptz, actor text, purpose text, action text, subject_type text, subject_id text, details jsonb)`,
);

const eventRows = prepared<unknown, Rows>()(
  (_, value) =>
    sql`insert into kernel_store.outbox_event (tenant_id, id, at, module, event, actor, payload)
    select ${tenantPlaceholder}::uuid, r.* from jsonb_to_recordset(${value('rows')}::jsonb)
    as r(id uuid, at timestamptz, module text, event text, actor text, payload jsonb)`,
);
