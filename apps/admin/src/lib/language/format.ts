import type { Locale } from '@tandem/sdk';
import type { Format } from '@tandem/sdk/admin';
import { belgian } from './locale.ts';

const dateStyles = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** `Format` with what only the admin's own pages need. */
export interface AdminFormat extends Format {
  /** The hour and minute of an instant, in the centre's zone: "14.32", in English "14:32". */
  hour(instant: string): string;
  /** A month, "septembre 2021", or a day of it as `date` writes it. */
  monthOrDay(date: string): string;
  /** The name of a month, `01` to `12`. */
  month(month: string): string;
}

/** Writes dates, times and numbers as they are written in Belgium. Instants are told in the centre's time zone. */
export function format(locale: Locale, timeZone: string): AdminFormat {
  const tag = belgian(locale);
  // A calendar date has no zone: it is written from the same UTC day it was read as.
  const day = (date: string): number =>
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  const time = (text: string): string => {
    const plain = text.slice(0, 5).replace(/^0/, '');
    return locale === 'en' ? plain : plain.replace(':', '.');
  };
  const hour = (instant: string): string => {
    const written = dateFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
    return time(written.format(Date.parse(instant)));
  };
  const written = (date: string, style: Intl.DateTimeFormatOptions): string =>
    dateFormat(tag, { ...style, timeZone: 'UTC' }).format(day(date));
  return {
    locale,
    date: (date, style = 'medium') => {
      const told = written(date, dateStyles[style]);
      return locale === 'nl' && style === 'weekday' ? endShortMonth(told) : told;
    },
    monthOrDay: (date) =>
      date.length === 7 ? written(`${date}-01`, { month: 'long', year: 'numeric' }) : written(date, dateStyles.medium),
    month: (month) => written(`2021-${month}-01`, { month: 'long' }),
    time,
    hour,
    instant: (instant) =>
      `${dateFormat(tag, { ...dateStyles.medium, timeZone }).format(Date.parse(instant))}, ${hour(instant)}`,
    minutes: (minutes) => duration(minutes, locale === 'nl' ? 'u' : 'h'),
    number: (value) => numberFormat(tag).format(value),
  };
}

// Making one costs more than writing with it a hundred times, and a page of many modules writes hundreds of dates.
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function dateFormat(tag: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([tag, style]);
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(tag, style);
  dateFormats.set(key, known);
  return known;
}

function numberFormat(tag: string): Intl.NumberFormat {
  const known = numberFormats.get(tag) ?? new Intl.NumberFormat(tag);
  numberFormats.set(tag, known);
  return known;
}

/** "do 19 okt" to "do 19 okt.": a month cut short ends with a point, as readers in Flanders write it; "mei" is whole. */
const endShortMonth = (date: string): string => (/(?:mei|\.)$/.test(date) ? date : `${date}.`);

const noBreak = '\u00A0';

/** 150 minutes are "2 h 30", 120 are "2 h", 45 are "45 min". */
function duration(minutes: number, hourSign: string): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${noBreak}min`;
  const whole = `${hours}${noBreak}${hourSign}`;
  return rest === 0 ? whole : `${whole}${noBreak}${String(rest).padStart(2, '0')}`;
}
