/** A date as it is asked: its parts, of which the day may be left out, and any may still be missing. */
export interface DateParts {
  readonly day: string;
  /** `01` to `12`. */
  readonly month: string;
  readonly year: string;
}

/** The months of a year, as dates have them. */
export const months: readonly string[] = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

export function dateParts(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: months.includes(month) ? month : '', day: day.replace(/^0/, '') };
}

/** `2021-09`, or `2021-09-06` with a day; the empty text where nothing is written. What is half written stays so, to be mended. */
export function dateFrom({ year, month, day }: DateParts): string {
  const parts = [year.trim(), month, day.trim() && day.trim().padStart(2, '0')];
  return parts.join('-').replace(/-+$/, '').replace(/^-+$/, '');
}

/** Whether it is a month, or a day that exists. */
export function isMonthOrDay(date: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined || !months.includes(month ?? '')) return false;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return day === undefined || (Number(day) >= 1 && Number(day) <= last);
}

/** The first day of a month, or the day itself. */
export const firstDay = (date: string): string => (date.length === 7 ? `${date}-01` : date);

/** How exactly a date is said, as messages choose by it. */
export const exactness = (date: string): 'day' | 'month' => (date.length === 7 ? 'month' : 'day');
