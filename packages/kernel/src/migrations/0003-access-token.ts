import { REQUEST_ROLE } from '@tandem/db';
import { migration } from '@tandem/sdk/server';

/** Access tokens: what programs of others call the API with. */
export const accessToken = migration(
  '0003-access-token',
  `
create table kernel_store.access_token (
  tenant_id uuid not null,
  id uuid not null,
  hash bytea not null check (octet_length(hash) = 32),
  name text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  roles text[] not null check (cardinality(roles) > 0),
  projects uuid[] check (cardinality(projects) > 0),
  expires_on date not null,
  created_at timestamptz not null,
  created_by text not null,
  created_by_name text not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  revoked_by_name text,
  primary key (tenant_id, id),
  unique (tenant_id, hash),
  check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_by_name is null))
);
comment on column kernel_store.access_token.hash is 'SHA-256 of the token, which is kept nowhere.';
comment on column kernel_store.access_token.scopes is 'The permissions it was given, as <module>.<permission>.';
comment on column kernel_store.access_token.roles is 'What whoever made it was: the token never may more than these roles.';
comment on column kernel_store.access_token.projects is 'The projects it works for; null: all of the centre.';
comment on column kernel_store.access_token.expires_on is 'The last day on which it works, in the time zone of the centre.';

-- What a token may do and until when stays as it was given; a request can note its use and revoke it.
grant select, insert, update (last_used_at, revoked_at, revoked_by, revoked_by_name)
  on kernel_store.access_token to ${REQUEST_ROLE};
`,
);
