import { REQUEST_ROLE } from '@tandem/db';
import { migration } from '@tandem/sdk/server';

/** What a centre has installed and configured, what was done, and what other modules are to hear. */
export const store = migration(
  '0001-store',
  `
create table kernel_store.project (
  tenant_id uuid not null,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z][a-z0-9-]{0,39}$'),
  plugin text,
  position integer not null default 0,
  current_revision integer not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, slug)
);

create table kernel_store.module_instance (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  slug text not null check (slug ~ '^[a-z][a-z0-9-]{0,39}$' and slug <> 'project'),
  kind text not null,
  state text not null check (state in ('planned', 'postponed', 'open', 'closed')),
  position integer not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, project_id, slug),
  foreign key (tenant_id, project_id) references kernel_store.project (tenant_id, id)
);

create table kernel_store.revision (
  tenant_id uuid not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  content jsonb not null,
  base jsonb not null,
  versions jsonb not null,
  reason text not null,
  actor text not null,
  actor_name text not null,
  published_at timestamptz not null,
  primary key (tenant_id, project_id, number),
  foreign key (tenant_id, project_id) references kernel_store.project (tenant_id, id)
);

create table kernel_store.draft (
  tenant_id uuid not null,
  project_id uuid not null,
  version integer not null check (version > 0),
  based_on integer not null,
  content jsonb not null,
  versions jsonb not null,
  actor text not null,
  actor_name text not null,
  updated_at timestamptz not null,
  primary key (tenant_id, project_id),
  foreign key (tenant_id, project_id, based_on) references kernel_store.revision (tenant_id, project_id, number)
);

create table kernel_store.audit_entry (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  purpose text not null,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  details jsonb not null default '{}',
  primary key (tenant_id, id)
);
create index audit_entry_subject on kernel_store.audit_entry (tenant_id, subject_type, subject_id, id);

create table kernel_store.outbox_event (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  module text not null,
  event text not null,
  actor text not null,
  payload jsonb not null,
  primary key (tenant_id, id)
);

-- What was done and published stays as it was: requests can add to these, never change or remove. The migrator keeps a
-- table at what its migration grants.
grant select, insert on kernel_store.revision, kernel_store.audit_entry, kernel_store.outbox_event to ${REQUEST_ROLE};
`,
);
