/** How far a project is in its period, in whole months. */
export interface PeriodProgress {
  readonly month: number;
  readonly months: number;
  /** 0 to 100, by days, for drawing to scale. */
  readonly share: number;
}

const dayMilliseconds = 86_400_000;
const days = (date: string): number => Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayMilliseconds;
const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** Where `today` stands between two dates; nothing outside of them or without both. Dates are `YYYY-MM-DD`. */
export function periodProgress(from: string | undefined, to: string | undefined, today: string): PeriodProgress | undefined {
  if (!from || !to || today < from || today > to) return undefined;
  const months = monthOf(to) - monthOf(from) + 1;
  return { month: monthOf(today) - monthOf(from) + 1, months, share: ((days(today) - days(from) + 1) / (days(to) - days(from) + 1)) * 100 };
}
