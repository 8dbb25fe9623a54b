import { migration } from '@tandem/sdk/server';

export const notice = migration(
  '0001-notice',
  `
create table gent_notice_board.notice (
  tenant_id uuid not null,
  id uuid not null,
  body text not null check (body <> ''),
  author text not null,
  posted_at timestamptz not null,
  primary key (tenant_id, id)
);
`,
);
