import type { ModuleState, Standing, StateChange } from '@tandem/sdk';

/** What a plugin or a call says of a module: a state alone, or with what belongs to it. */
export const changeOf = (said: ModuleState | StateChange): StateChange | Standing =>
  typeof said === 'string' ? { state: said } : said;

/** The first day of a month, or the day itself, `YYYY-MM-DD`. */
export const firstDay = (date: string): string => (date.length === 7 ? `${date}-01` : date);

/** Where a module stands on a day: the change that waits for its date has happened from that date on. */
export function standingOn(standing: Standing, today: string): Standing {
  const { next } = standing;
  return next && firstDay(next.from) <= today ? next : standing;
}

/**
 * Where a module stands once this is said of it. An opening or closing in the future waits for its date, in the place of what waited
 * before; everything else holds at once, and nothing waits any more.
 *
 * @param before where it stands today; none for a module that is new.
 */
export function changed(before: Standing | undefined, change: StateChange | Standing, today: string): Standing {
  const { state } = change;
  const from = 'from' in change ? change.from : undefined;
  const isComing = (state === 'open' || state === 'closed') && from !== undefined && firstDay(from) > today;
  if (!isComing) return change;
  // Whoever says that it opens then, says that it is not open before; and the other way round.
  const otherwise: Standing = { state: state === 'open' ? 'planned' : 'open' };
  const { next: _, ...now } = before && before.state !== state ? before : otherwise;
  return { ...now, next: { ...change, state, from } };
}
