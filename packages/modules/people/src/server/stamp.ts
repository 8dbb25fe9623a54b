import type { PeopleScope } from './procedure.ts';

/** Who wrote the row last, and when: what somebody reads whose change came too late. */
export const stamp = ({ clock, caller }: PeopleScope) => ({
  updated_at: clock.now(),
  updated_by: caller.accountId,
  updated_by_name: caller.name,
});
