import { REQUEST_ROLE, SYSTEM_ROLE } from '@tandem/db';
import { migration } from '@tandem/sdk/server';

/** What handlers have done, and what jobs are about. */
export const inbox = migration(
  '0002-inbox',
  `
create table kernel_store.inbox_entry (
  tenant_id uuid not null,
  handler text not null,
  event_id uuid not null,
  handled_at timestamptz not null,
  primary key (tenant_id, handler, event_id)
);
comment on table kernel_store.inbox_entry is 'That a handler has handled an event: written with what it did, so that the event does it once.';
create index inbox_entry_age on kernel_store.inbox_entry (tenant_id, handled_at);
create index outbox_event_age on kernel_store.outbox_event (tenant_id, at);

create table kernel_store.job_input (
  tenant_id uuid not null,
  id uuid not null,
  input jsonb not null,
  primary key (tenant_id, id)
);
comment on table kernel_store.job_input is 'What a waiting job is about; its id is that of the task.';

-- A request notes what was handled, and takes nothing of it back.
grant select, insert on kernel_store.inbox_entry to ${REQUEST_ROLE};

-- The sweeper removes what is old, one centre at a time under the policy of the tenant, and sees no payload.
grant usage on schema kernel_store to ${SYSTEM_ROLE};
grant select (tenant_id, id, at), delete on kernel_store.outbox_event to ${SYSTEM_ROLE};
grant select (tenant_id, handler, event_id, handled_at), delete on kernel_store.inbox_entry to ${SYSTEM_ROLE};
`,
);
