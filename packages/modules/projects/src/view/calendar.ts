const dayLength = 86_400_000;

/** A calendar date has no zone: it is counted in UTC. */
const dayNumber = (date: string): number => {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / dayLength;
};

const written = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'UTC',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The date so many days after a date, both `YYYY-MM-DD`. */
export const dayAfter = (date: string, days: number): string => written.format((dayNumber(date) + days) * dayLength);

/** The Monday of the week in which a date lies. The first of January 1970 was a Thursday. */
export const mondayOf = (date: string): string => dayAfter(date, -((dayNumber(date) + 3) % 7));
