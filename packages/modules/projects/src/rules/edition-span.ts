import type { Range } from './programme-sums.ts';

interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** When an edition is held, as far as one knows: to the day, or to the month only. */
export interface Held {
  readonly dates?: Period | undefined;
  readonly months?: Period | undefined;
}

const dayLength = 86_400_000;

/** Days since 1970 of `YYYY-MM-DD`; a calendar date, of no time zone. */
const dayNumber = (date: string): number => {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / dayLength;
};

/** The first and the last day of `YYYY-MM`, as numbers. */
const daysOfMonth = (of: string): readonly [first: number, last: number] => {
  const [year = 1970, month = 1] = of.split('-').map(Number);
  return [dayNumber(`${of}-01`), Date.UTC(year, month, 0) / dayLength];
};

/**
 * How many weeks an edition can last by its dates, the last begun week counted whole. When only months are known it may begin and end on
 * any day of the first and of the last, so that the answer is a range. Undefined while an end is open.
 */
export function weeksOfSpan({ dates, months }: Held): Range | undefined {
  if (dates?.from !== undefined && dates.to !== undefined) {
    const weeks = weeksBegun(dayNumber(dates.from), dayNumber(dates.to));
    return { least: weeks, most: weeks };
  }
  if (months?.from === undefined || months.to === undefined) return undefined;
  const [earliest, latest] = daysOfMonth(months.from);
  const [firstEnd, lastEnd] = daysOfMonth(months.to);
  return { least: weeksBegun(Math.min(latest, firstEnd), firstEnd), most: weeksBegun(earliest, lastEnd) };
}

const weeksBegun = (from: number, to: number): number => Math.ceil((to - from + 1) / 7);
