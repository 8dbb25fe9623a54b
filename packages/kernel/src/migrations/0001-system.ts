import { migration } from '@tandem/sdk/server';

/** Centres. Without tenant: a centre is found before its tenant is known. */
export const system = migration(
  '0001-centre',
  `
create table kernel_system.centre (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  name jsonb not null,
  locales text[] not null check (cardinality(locales) between 1 and 3 and locales <@ array['fr', 'nl', 'en']),
  time_zone text not null default 'Europe/Brussels',
  created_at timestamptz not null
);
comment on table kernel_system.centre is 'A public social-welfare centre. Its id is the tenant of all its rows.';
`,
);
