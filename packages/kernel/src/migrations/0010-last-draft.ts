import { migration } from '@tandem/sdk/server';

/**
 * The versions of a project's drafts never come twice: a call that names a version (publish it) means the draft that its caller has seen,
 * also when the answer was lost and another draft has begun since.
 */
export const lastDraft = migration(
  '0010-last-draft',
  `
alter table kernel_store.project add column last_draft integer not null default 0;
comment on column kernel_store.project.last_draft is 'Version of the last draft that is gone: published, or given up.';
`,
);
