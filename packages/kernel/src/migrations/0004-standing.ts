import { migration } from '@tandem/sdk/server';

const date = String.raw`'^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$'`;

/** A module stands somewhere from a date on, and for a reason. */
export const standing = migration(
  '0004-standing',
  `
alter table kernel_store.module_instance
  add column standing jsonb not null default '{}',
  add constraint standing_is_an_object check (jsonb_typeof(standing) = 'object' and standing -> 'state' is null),
  add constraint standing_dates check (
    coalesce(standing ->> 'from' ~ ${date}, true)
    and coalesce(standing ->> 'planned' ~ ${date}, true)
    and coalesce(standing ->> 'now' ~ ${date}, true)
  ),
  add constraint standing_postponed check (
    (standing -> 'now' is null) = (standing -> 'planned' is null)
    and (standing -> 'now' is null or (state = 'postponed' and standing -> 'reason' is not null))
  ),
  add constraint standing_next check (
    standing -> 'next' is null
    or coalesce(
      standing #>> '{next,state}' in ('open', 'closed')
      and standing #>> '{next,state}' <> state
      and standing #>> '{next,from}' ~ ${date},
      false
    )
  );
comment on column kernel_store.module_instance.state is 'Where it stands until the date of what comes next.';
comment on column kernel_store.module_instance.standing is 'Dates and reason of the state, and under "next" the change that waits for its date.';
`,
);
