import { REQUEST_ROLE, SYSTEM_ROLE } from '@tandem/db';
import { migration } from '@tandem/sdk/server';

/**
 * What waits to be done, of all centres: the worker looks for it before it knows whose it is. It says what and when, never
 * about whom: payloads and inputs stay in the centre's own tables. A request sees and adds what is its centre's.
 *
 * Row-level security is not forced on the owner: the login that serves never owns tables, and a migration must see all rows.
 */
export const queue = migration(
  '0002-queue',
  `
create table kernel_system.task (
  tenant_id uuid not null,
  id uuid not null,
  handler text not null,
  event_id uuid,
  key text check (length(key) <= 200),
  due_at timestamptz not null,
  created_at timestamptz not null,
  lease_seconds integer not null check (lease_seconds between 1 and 3600),
  attempts integer not null default 0,
  claim uuid,
  error text check (length(error) <= 200),
  reference text,
  dead_at timestamptz,
  primary key (tenant_id, id)
);
comment on table kernel_system.task is 'An event for a handler, or a job. A row goes when it is done; a dead one stays until somebody decides.';
comment on column kernel_system.task.handler is '<module>/<source module>.<event> or <module>/<job>';
comment on column kernel_system.task.event_id is 'null: a job';
comment on column kernel_system.task.due_at is 'not before; of a claimed one, when its claim ends and another process takes it over';
comment on column kernel_system.task.claim is 'who has it: only that claim may end it';
create index task_due on kernel_system.task (due_at, id) where dead_at is null;
create index task_event on kernel_system.task (tenant_id, event_id) where event_id is not null;
create index task_dead on kernel_system.task (tenant_id, id) where dead_at is not null;
-- One that runs has read what was there when it began: what changed since needs another, so a claimed one does not count.
create unique index task_once on kernel_system.task (tenant_id, handler, key)
  where key is not null and claim is null and dead_at is null;

create table kernel_system.schedule (
  tenant_id uuid not null,
  handler text not null,
  pattern text not null,
  time_zone text not null,
  next_at timestamptz not null,
  last_at timestamptz,
  primary key (tenant_id, handler)
);
comment on table kernel_system.schedule is 'When a job of a centre is due next; the tenant 0…0 is the installation itself.';
create index schedule_next on kernel_system.schedule (next_at);

alter table kernel_system.task enable row level security;
alter table kernel_system.schedule enable row level security;
create policy centre on kernel_system.task to ${REQUEST_ROLE}
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy worker on kernel_system.task to ${SYSTEM_ROLE} using (true) with check (true);
create policy centre on kernel_system.schedule for select to ${REQUEST_ROLE}
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy worker on kernel_system.schedule to ${SYSTEM_ROLE} using (true) with check (true);

grant usage on schema kernel_system to ${REQUEST_ROLE};
grant select, insert, update, delete on kernel_system.task to ${REQUEST_ROLE};
grant select on kernel_system.schedule to ${REQUEST_ROLE};
`,
);
