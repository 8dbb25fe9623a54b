import { migration } from '@tandem/sdk/server';

/** Accounts, what signs them in, and the centres they work for. */
export const signIn = migration(
  '0001-sign-in',
  `
create table auth.account (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  locale text not null default 'fr' check (locale in ('fr', 'nl', 'en')),
  demo boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table auth.account is 'A person who signs in. Without tenant: one person may work for two centres.';

create table auth.credential (
  id uuid primary key,
  account_id uuid not null references auth.account (id) on delete cascade,
  provider text not null,
  provider_account text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider, provider_account)
);
create index credential_account on auth.credential (account_id);

create table auth.sign_in_session (
  id uuid primary key,
  account_id uuid not null references auth.account (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  address text,
  device text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sign_in_session_account on auth.sign_in_session (account_id);

create table auth.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_identifier on auth.verification (identifier);

create table auth.membership (
  account_id uuid not null references auth.account (id) on delete cascade,
  centre_id uuid not null references kernel_system.centre (id) on delete cascade,
  roles text[] not null check (cardinality(roles) > 0),
  projects uuid[],
  created_at timestamptz not null,
  primary key (account_id, centre_id)
);
comment on column auth.membership.projects is 'The projects this person works for; null: all of the centre.';
create index membership_centre on auth.membership (centre_id);

create table auth.sign_in_attempt (
  key text primary key,
  attempts integer not null,
  since timestamptz not null
);
comment on table auth.sign_in_attempt is 'Attempts to sign in by account and by address, hashed, for the limit that all servers share.';
create index sign_in_attempt_since on auth.sign_in_attempt (since);
`,
);
