/** The date so many days after (or before) a date. Dates are `YYYY-MM-DD`; a calendar date has no zone, so it is counted in UTC. */
export function dayAfter(date: string, days: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const moved = Date.UTC(year, month - 1, day) + days * 86_400_000;
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(moved);
}
