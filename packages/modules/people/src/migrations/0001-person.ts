import { migration } from '@tandem/sdk/server';

/**
 * The people of a centre.
 *
 * The two keys hold the names as they are sorted and searched (`src/name-key.ts`), in byte order, so that an index serves both a list
 * by key and the beginning of a name: range conditions stay usable under row-level security, `like` does not. A birth date is a text,
 * because a year alone is a birth date too. The national number lies sealed, beside a keyed hash by which it is found again.
 */
export const person = migration(
  '0001-person',
  `
create table people.person (
  tenant_id uuid not null,
  id uuid not null,
  first_name text not null,
  last_name text not null check (last_name <> ''),
  first_name_key text collate "C" not null,
  last_name_key text collate "C" not null,
  birth_date text check (birth_date ~ '^(18|19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'),
  birth_date_certainty text not null check (birth_date_certainty in ('known', 'estimated', 'unknown')),
  gender text not null check (gender in ('female', 'male', 'x', 'unknown')),
  nationality text check (nationality ~ '^[A-Z]{2}$' or nationality in ('stateless', 'undetermined')),
  languages text[] not null check (cardinality(languages) <= 20),
  contact_language text check (contact_language in ('fr', 'nl', 'en')),
  phone text,
  email text,
  national_number_sealed bytea,
  national_number_fingerprint bytea,
  status text not null check (status in ('active', 'archived')),
  version integer not null check (version > 0),
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  updated_by_name text not null,
  primary key (tenant_id, id),
  constraint person_birth_date_certain check ((birth_date is null) = (birth_date_certainty = 'unknown')),
  constraint person_national_number_whole check ((national_number_sealed is null) = (national_number_fingerprint is null))
);
create unique index person_national_number on people.person (tenant_id, national_number_fingerprint)
  where national_number_fingerprint is not null;
create index person_by_last_name on people.person (tenant_id, status, last_name_key, first_name_key, id);
create index person_by_first_name on people.person (tenant_id, status, first_name_key, last_name_key, id);
`,
);
