// Generated from the migrations by `tandem types tables`. Do not edit.
import type { ColumnType, Generated } from 'kysely';

export interface KernelStoreTables {
  'kernel_store.access_token': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    hash: Uint8Array;
    name: string;
    scopes: string[];
    roles: string[];
    projects: string[] | null;
    expires_on: string;
    created_at: string;
    created_by: string;
    created_by_name: string;
    last_used_at: string | null;
    revoked_at: string | null;
    revoked_by: string | null;
    revoked_by_name: string | null;
  };
  'kernel_store.audit_entry': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    at: string;
    actor: string;
    purpose: string;
    action: string;
    subject_type: string;
    subject_id: string;
    details: ColumnType<unknown, string | undefined, string>;
  };
  'kernel_store.draft': {
    tenant_id: ColumnType<string, never, never>;
    project_id: string;
    version: number;
    based_on: number;
    content: ColumnType<unknown, string, string>;
    versions: ColumnType<unknown, string, string>;
    actor: string;
    actor_name: string;
    updated_at: string;
  };
  'kernel_store.inbox_entry': {
    tenant_id: ColumnType<string, never, never>;
    handler: string;
    event_id: string;
    handled_at: string;
  };
  'kernel_store.job_input': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    input: ColumnType<unknown, string, string>;
  };
  'kernel_store.module_instance': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    project_id: string;
    slug: string;
    kind: string;
    state: string;
    position: Generated<number>;
    standing: ColumnType<unknown, string | undefined, string>;
  };
  'kernel_store.outbox_event': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    at: string;
    module: string;
    event: string;
    actor: string;
    payload: ColumnType<unknown, string, string>;
  };
  'kernel_store.project': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    slug: string;
    plugin: string | null;
    position: Generated<number>;
    current_revision: number;
    created_at: string;
    last_draft: Generated<number>;
    retired_at: string | null;
    retired_by: string | null;
    retired_by_name: string | null;
    retired_reason: string | null;
  };
  'kernel_store.revision': {
    tenant_id: ColumnType<string, never, never>;
    project_id: string;
    number: number;
    content: ColumnType<unknown, string, string>;
    base: ColumnType<unknown, string, string>;
    versions: ColumnType<unknown, string, string>;
    reason: string;
    actor: string;
    actor_name: string;
    published_at: string;
  };
  'kernel_store.trash_item': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    project_id: string | null;
    instance_id: string | null;
    module: string;
    kind: string;
    subject_id: string;
    title: ColumnType<unknown, string, string>;
    content: ColumnType<unknown, string, string>;
    removed_at: string;
    removed_by: string;
    removed_by_name: string;
    kept_until: string;
  };
}
