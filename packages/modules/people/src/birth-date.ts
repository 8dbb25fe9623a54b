import type { Locale } from '@tandem/sdk';
import { daysIn } from './calendar.ts';

/** A date of which the month or the day may be missing: `1990`, `1990-03` or `1990-03-14`. What is missing is never made up. */
export type PartialDate = string;

/** When somebody was born, and whether that is known from a paper or estimated. Not known at all is `null`, not a guess. */
export interface Birth {
  readonly date: PartialDate;
  readonly certainty: 'known' | 'estimated';
}

export const birthCertainties = ['known', 'estimated'] as const;

const iso = /^((?:18|19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?$/;
const belgian = /^(?:(?:(\d{1,2})[/.\- ])?(\d{1,2})[/.\- ])?((?:18|19|20)\d\d)$/;

interface Parts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const partsOf = (date: PartialDate): Parts => {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
};

/** Whether the text is a partial date of the calendar, between 1800 and 2099. */
export function isPartialDate(text: string): boolean {
  if (!iso.test(text)) return false;
  const { year, month, day } = partsOf(text);
  if (month === undefined) return true;
  return month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysIn(year, month)));
}

/** Reads what people write: `14/03/1990`, `3.1990`, `1990`, and the form it is kept in. Undefined: that is no date. */
export function readPartialDate(written: string): PartialDate | undefined {
  const text = written.trim();
  if (isPartialDate(text)) return text;
  const found = belgian.exec(text);
  if (!found) return undefined;
  const [, day, month, year] = found;
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
  return isPartialDate(date) ? date : undefined;
}

/** As it is written in a field: `14/03/1990`, `03/1990`, `1990`. What `readPartialDate` reads back. */
export const writePartialDate = (date: PartialDate): string => date.split('-').toReversed().join('/');

const tags: Readonly<Record<Locale, string>> = { fr: 'fr-BE', nl: 'nl-BE', en: 'en-GB' };

/** As it is read: `14 mars 1990`, `maart 1990`, `1990`; only the parts there are. */
export function formatPartialDate(date: PartialDate, locale: Locale): string {
  const { year, month, day } = partsOf(date);
  if (month === undefined) return String(year);
  const style = {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' as const }),
    timeZone: 'UTC',
  } as const;
  const written = new Intl.DateTimeFormat(tags[locale], style).format(Date.UTC(year, month - 1, day ?? 1));
  // French counts the first day: "1er mars"; the browser's data does not.
  return locale === 'fr' && day === 1 ? written.replace(/^1 /, '1er ') : written;
}

/** The first day it can mean: `1990` begins on 1 January 1990. */
export const firstDayOf = (date: PartialDate): string => date + '-01'.repeat(2 - (date.match(/-/g)?.length ?? 0));

/** The last day it can mean. */
export function lastDayOf(date: PartialDate): string {
  const { year, month = 12, day } = partsOf(date);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day ?? daysIn(year, month))}`;
}

/** Ages in whole years on a day (`YYYY-MM-DD`), youngest and oldest that fit. */
export const ageRange = (date: PartialDate, on: string): { readonly least: number; readonly most: number } => ({
  least: Math.max(0, ageOn(lastDayOf(date), on)),
  most: Math.max(0, ageOn(firstDayOf(date), on)),
});

// Born on 29 February: a year older on 1 March where there is no 29th, as comparing the texts says by itself.
const ageOn = (born: string, on: string): number =>
  Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);
