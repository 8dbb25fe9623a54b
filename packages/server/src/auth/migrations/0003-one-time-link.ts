import { REQUEST_ROLE, SYSTEM_ROLE } from '@tandem/db';
import { migration } from '@tandem/sdk/server';
import { TENANT } from './tenant.ts';

/**
 * Links that work once. A request makes, lists and takes back those of its own centre, and never sees a hash; opening one is for sign-in, which
 * knows no centre yet. How many centres an account works for is counted by the database, for a request sees its own centre alone.
 */
export const oneTimeLinks = migration(
  '0003-one-time-link',
  `
create table auth.one_time_link (
  id uuid primary key,
  centre_id uuid not null references kernel_system.centre (id) on delete cascade,
  kind text not null check (kind in ('invitation', 'reset')),
  hash bytea not null unique check (octet_length(hash) = 32),
  account_id uuid references auth.account (id) on delete cascade,
  email text check (email = lower(email)),
  name text,
  locale text check (locale in ('fr', 'nl', 'en')),
  roles text[] check (cardinality(roles) > 0),
  projects uuid[] check (cardinality(projects) > 0),
  created_at timestamptz not null,
  created_by text not null,
  created_by_name text not null,
  expires_at timestamptz not null,
  check (case kind
    when 'invitation' then account_id is null and num_nulls(email, name, locale, roles) = 0
    else account_id is not null and num_nonnulls(email, name, locale, roles, projects) = 0 end)
);
comment on table auth.one_time_link is 'A link that was made and not used: a used or revoked one is no more, an expired one is swept.';
comment on column auth.one_time_link.hash is 'SHA-256 of the secret in the link, which is kept nowhere.';
comment on column auth.one_time_link.account_id is 'Whose password a reset is for; null: an invitation.';
create unique index one_time_link_invited on auth.one_time_link (centre_id, email);
create unique index one_time_link_account on auth.one_time_link (centre_id, account_id);
create index one_time_link_expiry on auth.one_time_link (expires_at);

alter table auth.one_time_link enable row level security;
create policy centre on auth.one_time_link to ${REQUEST_ROLE} using (centre_id = ${TENANT}) with check (centre_id = ${TENANT});
create policy sign_in on auth.one_time_link to ${SYSTEM_ROLE} using (true) with check (true);
grant insert, delete on auth.one_time_link to ${REQUEST_ROLE};
grant select (id, centre_id, kind, account_id, email, name, locale, roles, projects, created_at, created_by_name, expires_at)
  on auth.one_time_link to ${REQUEST_ROLE};

alter table auth.account add column centres integer not null default 0;
comment on column auth.account.centres is 'For how many centres it works; counted by the database.';
update auth.account set centres = (select count(*) from auth.membership where account_id = account.id);
create function auth.count_centres() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update auth.account set centres = (select count(*) from auth.membership m where m.account_id = account.id)
    where id = coalesce(new.account_id, old.account_id);
  return null;
end $$;
revoke execute on function auth.count_centres() from public;
create trigger count_centres after insert or delete on auth.membership for each row execute function auth.count_centres();
grant select (centres) on auth.account to ${REQUEST_ROLE};
`,
);
