import { migration } from '@tandem/sdk/server';

/** A project is over: since when, who said so and why. It stays, with all that was in it. */
export const retiredProject = migration(
  '0011-retired-project',
  `
alter table kernel_store.project
  add column retired_at timestamptz,
  add column retired_by text,
  add column retired_by_name text,
  add column retired_reason text check (retired_reason <> ''),
  add constraint retired_whole check (num_nulls(retired_at, retired_by, retired_by_name, retired_reason) in (0, 4));
comment on column kernel_store.project.retired_at is 'null: it is in use';
`,
);
