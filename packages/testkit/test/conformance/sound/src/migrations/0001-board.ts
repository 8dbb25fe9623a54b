import { migration } from '@tandem/sdk/server';

export const notes = migration(
  '0001-board',
  `
create table trial_board.note (
  tenant_id uuid not null,
  id uuid not null,
  module_id uuid not null,
  body text not null,
  primary key (tenant_id, id)
);
create table trial_board.mark (
  tenant_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, note_id) references trial_board.note (tenant_id, id)
);
`,
);
