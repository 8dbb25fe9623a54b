import { migration } from '@tandem/sdk/server';

/**
 * Contact persons of projects. They are people who work somewhere, so not in a configuration, of which every revision stays for ever:
 * here a row is changed and removed without a trace of what it said. That there is such a project is for the kernel to say.
 */
export const contact = migration(
  '0001-contact',
  `
create table projects.contact (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  name text not null check (name <> ''),
  email text,
  created_at timestamptz not null,
  created_by text not null,
  primary key (tenant_id, id)
);
create index contact_of_project on projects.contact (tenant_id, project_id, id);
`,
);
