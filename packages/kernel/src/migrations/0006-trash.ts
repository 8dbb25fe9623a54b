import { REQUEST_ROLE, SYSTEM_ROLE } from '@tandem/db';
import { migration } from '@tandem/sdk/server';

/** What was taken away and can still be brought back. */
export const trash = migration(
  '0006-trash',
  `
create table kernel_store.trash_item (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid,
  instance_id uuid,
  module text not null,
  kind text not null,
  subject_id text not null,
  title jsonb not null,
  content jsonb not null,
  removed_at timestamptz not null,
  removed_by text not null,
  removed_by_name text not null,
  kept_until timestamptz not null check (kept_until > removed_at),
  primary key (tenant_id, id),
  foreign key (tenant_id, project_id) references kernel_store.project (tenant_id, id),
  check (instance_id is null or project_id is not null)
);
comment on table kernel_store.trash_item is 'Something that a module has taken away, complete, until it is brought back or its time is over.';
comment on column kernel_store.trash_item.project_id is 'The project that it was taken from; null: it belonged to none.';
comment on column kernel_store.trash_item.instance_id is 'The module of the project that it was taken from. It may be gone, so no foreign key.';
comment on column kernel_store.trash_item.subject_id is 'The id that it had, and has again.';
comment on column kernel_store.trash_item.kept_until is 'Until when it was promised: what is decided about the days later holds for what is taken away later.';
create index trash_item_of_project on kernel_store.trash_item (tenant_id, project_id, id);
create index trash_item_age on kernel_store.trash_item (tenant_id, kept_until);

-- What lies in the trash stays as it was taken away; a request takes it out, whole.
grant select, insert, delete on kernel_store.trash_item to ${REQUEST_ROLE};

-- The sweeper removes what is over, one centre at a time under the policy of the tenant, and sees nothing of what it is.
grant select (tenant_id, id, kept_until), delete on kernel_store.trash_item to ${SYSTEM_ROLE};
`,
);
