import { daysIn } from './calendar.ts';

/** A national number whose check digits are right. */
export interface NationalNumber {
  /** The eleven digits. */
  readonly digits: string;
  /** The years of birth under which its check digits are right; nearly always one. Not a birth date: the register's digits are not to be relied on. */
  readonly birthYears: readonly number[];
}

/**
 * Reads a number of the National Register or a BIS number, as people write it: with or without points, dashes and spaces.
 *
 * `YYMMDD SSS CC`: CC is 97 less the rest of the first nine digits divided by 97; for births from 2000 on a 2 is put before the nine
 * (royal decree of 3 April 1984; instruction IT000 of the National Register). BIS numbers, which the Crossroads Bank of Social Security
 * gives to who is not in the register, have 40 added to the month, or 20 when the sex was not known. Month or day 00 stand for
 * an unknown one; with month 00 the day counts on when the numbers of a year are used up.
 *
 * Our own and not `stdnum`, which refuses a known month with an unknown day and reads the clock of the machine.
 */
export function readNationalNumber(written: string): NationalNumber | undefined {
  const digits = written.replace(/[\s.\-‐‑–/]/g, '');
  const parts = /^(\d\d)(\d\d)(\d\d)(\d{3})(\d\d)$/.exec(digits)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [year, writtenMonth, day, counter, check] = parts as [number, number, number, number, number];
  const month = writtenMonth - (writtenMonth >= 40 ? 40 : writtenMonth >= 20 ? 20 : 0);
  if (counter === 0 || month > 12) return undefined;
  const nine = Number(digits.slice(0, 9));
  const birthYears = [1900 + year, 2000 + year].filter(
    (birthYear) =>
      check === 97 - ((birthYear < 2000 ? nine : 2_000_000_000 + nine) % 97) && dayMayBe(birthYear, month, day),
  );
  return birthYears.length > 0 ? { digits, birthYears } : undefined;
}

/** Whether the number can have been given out by that day: those whose only year of birth lies ahead cannot. */
export const isGivenOut = ({ birthYears }: NationalNumber, today: string): boolean =>
  birthYears.some((year) => year <= Number(today.slice(0, 4)));

/** `85073003328` -> `85.07.30-033.28`, as it stands on the identity card. */
export const formatNationalNumber = (digits: string): string =>
  digits.replace(/^(\d\d)(\d\d)(\d\d)(\d{3})(\d\d)$/, '$1.$2.$3-$4.$5');

const dayMayBe = (year: number, month: number, day: number): boolean =>
  month === 0 || day === 0 || day <= daysIn(year, month);
