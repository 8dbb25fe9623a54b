import type { Locale } from '@tandem/sdk';

/** `2017-09` as one says it: "September 2017". */
export function monthText(month: string, locale: Locale): string {
  const [year = 1970, of = 1] = month.split('-').map(Number);
  // Of no time zone but the one in which it is written: a month is a month everywhere.
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, of - 1, 1),
  );
}
