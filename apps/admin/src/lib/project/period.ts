/** How far a project is in its period. */
export interface PeriodProgress {
  readonly phase: 'ahead' | 'running' | 'over';
  /** The month of the period that runs now, from 1. */
  readonly month: number;
  readonly months: number;
  /** 0 to 100, by days, for drawing to scale. */
  readonly share: number;
}

const dayMilliseconds = 86_400_000;
const days = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayMilliseconds;
const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** Where `today` stands in a period; nothing without both ends. Dates are `YYYY-MM-DD`. */
export function periodProgress(
  from: string | undefined,
  to: string | undefined,
  today: string,
): PeriodProgress | undefined {
  if (!from || !to) return undefined;
  const months = monthOf(to) - monthOf(from) + 1;
  if (today < from) return { phase: 'ahead', month: 0, months, share: 0 };
  if (today > to) return { phase: 'over', month: months, months, share: 100 };
  const share = ((days(today) - days(from) + 1) / (days(to) - days(from) + 1)) * 100;
  return { phase: 'running', month: monthOf(today) - monthOf(from) + 1, months, share };
}
