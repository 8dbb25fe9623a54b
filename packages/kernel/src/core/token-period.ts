import type { CoreScope } from './procedure.ts';

/** For how many days a token can be made, from today: a year and its leap day, then somebody looks at it again. */
const LONGEST_TOKEN_DAYS = 366;

const DAY = 24 * 60 * 60 * 1000;

/** What the last day of a token made today may be, in the centre's time zone. */
export function tokenPeriod({ clock }: CoreScope): { readonly earliest: string; readonly latest: string } {
  const earliest = clock.today();
  // Counted in UTC, where each day has 24 hours.
  const latest = new Date(Date.parse(earliest) + LONGEST_TOKEN_DAYS * DAY).toISOString().slice(0, 10);
  return { earliest, latest };
}
