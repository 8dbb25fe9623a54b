import { Cron } from 'croner';
import { instantAt, wallClock } from './local-time.ts';

/** Five fields: minute, hour, day of the month, month, day of the week. */
const fields = /^\S+(\s+\S+){4}$/;
/** An hour of `*` or of every so many: a rhythm, which goes on through a repeated hour. All else names times of day. */
const isRhythm = (pattern: string): boolean => /^\S+\s+\*/.test(pattern.trim());

/** What is wrong with the pattern of a schedule, in a few words; undefined if it will do. */
export function patternProblem(pattern: string): string | undefined {
  if (!fields.test(pattern.trim())) return 'it does not have the five fields minute, hour, day, month, day of the week';
  try {
    // The first of January 2000 was a Saturday, long before any server of ours.
    const next = new Cron(pattern, { timezone: 'UTC', paused: true }).nextRun(new Date(946_684_800_000));
    return next ? undefined : 'no day fits it';
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^CronPattern: /, '') : 'it cannot be read';
  }
}

/**
 * When a schedule is due next, strictly after an instant.
 *
 * Patterns that name times of day are read on the wall clock and each time is placed by the rule of the house: of a time that a day has
 * twice, the first; in place of one that it lacks, the next minute there is. Two times that fall into one gap are one run. Patterns that
 * name a rhythm (`*` in the field of the hour) keep it through both.
 *
 * @param after milliseconds since 1970.
 * @returns milliseconds since 1970.
 * @throws Error for a pattern that `patternProblem` refuses, RangeError for a zone that does not exist.
 */
export function nextRun(pattern: string, timeZone: string, after: number): number {
  if (isRhythm(pattern)) {
    const next = new Cron(pattern, { timezone: timeZone, paused: true }).nextRun(new Date(after));
    if (!next) throw new Error(`The schedule "${pattern}" is never due again.`);
    return next.getTime();
  }
  const onTheWall = new Cron(pattern, { timezone: 'UTC', paused: true });
  let local: Date | null = new Date(wallClock(after, timeZone));
  // Placing keeps the order of local times, so the first that comes out later is the next.
  for (;;) {
    local = onTheWall.nextRun(local);
    if (!local) throw new Error(`The schedule "${pattern}" is never due again.`);
    const instant = instantAt(local.getTime(), timeZone);
    if (instant > after) return instant;
  }
}
