import { migration } from '@tandem/sdk/server';

/** What came up at a session: topics that the configuration asks to track, and threads that run through everything. */
export const sessionContent = migration(
  '0003-session-content',
  `
create table collective_workshop.session_content (
  tenant_id uuid not null,
  session_id uuid not null,
  list text not null check (list in ('topics', 'threads')),
  item text not null check (length(item) between 1 and 60),
  noted_at timestamptz not null,
  noted_by text not null,
  primary key (tenant_id, session_id, list, item),
  foreign key (tenant_id, session_id) references collective_workshop.session (tenant_id, id)
);
comment on column collective_workshop.session_content.list is 'the list of the configuration that the item is of';
comment on column collective_workshop.session_content.item is 'its key there, which stays when the item is renamed or taken away';
`,
);
