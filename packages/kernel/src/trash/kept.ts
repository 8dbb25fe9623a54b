import { instantOf, type SystemClock } from '../clock.ts';

/** How long something lies in the trash, in days: the one place that says it. It is noted with each thing when it is taken away. */
export const trashDays = 30;
const day = 86_400_000;

/** Until when what is taken away now is kept, ISO with Z. */
export const keptUntil = (clock: SystemClock): string =>
  instantOf({ milliseconds: () => clock.milliseconds() + trashDays * day });

/** The days that are left, a day that has begun counting whole. Both are ISO instants. */
export const daysLeft = (until: string, now: string): number => Math.ceil((Date.parse(until) - Date.parse(now)) / day);
