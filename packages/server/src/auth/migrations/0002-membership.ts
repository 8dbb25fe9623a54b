import { REQUEST_ROLE, SYSTEM_ROLE } from '@tandem/db';
import { migration } from '@tandem/sdk/server';
import { TENANT } from './tenant.ts';

/**
 * Lets a request look after the members of its own centre, in the transaction that notes in the trail who did. The tables have no tenant, so
 * the fence is written out, as the queue's is: a request sees the memberships of its centre, and of accounts only those that have one
 * there, without what signs them in.
 */
export const memberships = migration(
  '0002-membership',
  `
alter table auth.account add column last_signed_in_at timestamptz;
comment on column auth.account.last_signed_in_at is 'For whichever centre; null: never, or before this was noted.';

alter table auth.membership enable row level security;
alter table auth.account enable row level security;
create policy centre on auth.membership to ${REQUEST_ROLE} using (centre_id = ${TENANT}) with check (centre_id = ${TENANT});
create policy sign_in on auth.membership to ${SYSTEM_ROLE} using (true) with check (true);
create policy centre on auth.account for select to ${REQUEST_ROLE}
  using (exists (select from auth.membership m where m.account_id = account.id and m.centre_id = ${TENANT}));
create policy sign_in on auth.account to ${SYSTEM_ROLE} using (true) with check (true);

grant usage on schema auth to ${REQUEST_ROLE};
grant select, update (roles, projects), delete on auth.membership to ${REQUEST_ROLE};
grant select (id, name, email, demo, last_signed_in_at) on auth.account to ${REQUEST_ROLE};
`,
);
