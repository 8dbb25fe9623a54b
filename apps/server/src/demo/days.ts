import type { Rhythm } from './centre.ts';

/** The date `days` after a date, both `YYYY-MM-DD`. Calendar days, so no time zone is in it. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** 0 for Sunday. */
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** The days on which a group meets, in order. All dates `YYYY-MM-DD`. */
export function meetingDays(rhythm: Rhythm, first: string, last: string, today: string): readonly string[] {
  const dates: string[] = [];
  for (let date = first, day = 0; date <= last; date = addDays(date, 1), day += 1) {
    if ('everyDays' in rhythm) {
      if (day % rhythm.everyDays === 0) dates.push(date === today ? date : workingDay(date));
    } else if (date === today || meetsOn(rhythm, date, Math.floor(day / 7) + 1)) dates.push(date);
  }
  return dates;
}

const meetsOn = ({ on, pauses = [] }: Extract<Rhythm, { on: unknown }>, date: string, week: number): boolean =>
  on.some((one) => one === weekday(date)) && !pauses.includes(week);

/** The day itself, or the Monday after a weekend. */
const workingDay = (date: string): string => addDays(date, { 6: 2, 0: 1 }[weekday(date)] ?? 0);
