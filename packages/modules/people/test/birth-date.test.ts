import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ageRange,
  firstDayOf,
  formatPartialDate,
  isPartialDate,
  lastDayOf,
  readPartialDate,
  writePartialDate,
} from '../src/birth-date.ts';
import { daysIn } from '../src/calendar.ts';

const two = (part: number) => String(part).padStart(2, '0');
const wholeDate = fc
  .tuple(fc.integer({ min: 1800, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .chain(([year, month]) =>
    fc.integer({ min: 1, max: daysIn(year, month) }).map((day) => `${year}-${two(month)}-${two(day)}`),
  );
const partialDate = fc.tuple(wholeDate, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));

describe('a birth date', () => {
  test.each([
    ['1990', '1990'],
    ['03/1990', '1990-03'],
    ['3/1990', '1990-03'],
    ['14/03/1990', '1990-03-14'],
    ['14.3.1990', '1990-03-14'],
    ['14-03-1990', '1990-03-14'],
    [' 1990-03 ', '1990-03'],
  ])('written %s is %s', (written, date) => {
    expect(readPartialDate(written)).toBe(date);
  });

  test.each(['31/02/1990', '29/02/1989', '13/1990', '00/1990', '90', '14/03', 'mars 1990', '2500', ''])(
    'written "%s" is none',
    (written) => {
      expect(readPartialDate(written)).toBeUndefined();
    },
  );

  test('reads in the language of the reader, with the parts there are and no others', () => {
    expect(formatPartialDate('1990', 'fr')).toBe('1990');
    expect(formatPartialDate('1990-03', 'nl')).toBe('maart 1990');
    expect(formatPartialDate('1990-03-14', 'fr')).toBe('14 mars 1990');
    expect(formatPartialDate('1990-03-01', 'fr')).toBe('1er mars 1990');
    expect(formatPartialDate('1990-03-14', 'en')).toBe('14 March 1990');
  });

  test('that is whole gives one age; otherwise the youngest and the oldest', () => {
    expect(ageRange('1990-11-23', '2026-11-23')).toEqual({ least: 36, most: 36 });
    expect(ageRange('1990-11-24', '2026-11-23')).toEqual({ least: 35, most: 35 });
    expect(ageRange('1990-11', '2026-11-23')).toEqual({ least: 35, most: 36 });
    expect(ageRange('1990', '2026-11-23')).toEqual({ least: 35, most: 36 });
    expect(ageRange('1988-02-29', '2026-02-28')).toEqual({ least: 37, most: 37 });
  });

  test('is read back from how it is written, with nothing added', () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        expect(isPartialDate(date)).toBe(true);
        expect(readPartialDate(writePartialDate(date))).toBe(date);
      }),
    );
  });

  test('that is partial means all its days: its bounds hold every one, and so do the ages', () => {
    fc.assert(
      fc.property(wholeDate, fc.constantFrom(4, 7, 10), wholeDate, (whole, length, on) => {
        fc.pre(whole <= on);
        const partial = whole.slice(0, length);
        expect(firstDayOf(partial) <= whole && whole <= lastDayOf(partial)).toBe(true);
        const [age] = [ageRange(whole, on).least];
        const range = ageRange(partial, on);
        expect(range.least <= age && age <= range.most).toBe(true);
      }),
    );
  });
});
