import { syntheticNationalNumber } from '@tandem/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNationalNumber, isGivenOut, readNationalNumber } from '../src/national-number.ts';

describe('a national number', () => {
  test.each([
    ['85.07.30-033.28', 1985],
    ['42.01.22-051.81', 1942],
    ['88.02.29-999.90', 1988],
    ['17.07.30-033.84', 2017],
  ])('%s is right, of somebody born in %i', (written, year) => {
    expect(readNationalNumber(written)?.birthYears).toEqual([year]);
  });

  test.each([
    ['98.47.28-997.65', 1998],
    ['88.42.29-999.79', 1988],
    ['01.49.07-001.85', 2001],
    ['08.42.29-999.77', 2008],
    ['88.22.29-999.36', 1988],
    ['08.22.29-999.34', 2008],
  ])('%s is right as a BIS number, of somebody born in %i', (written, year) => {
    expect(readNationalNumber(written)?.birthYears).toEqual([year]);
  });

  test.each([
    ['88150199951', 'month 15'],
    ['08222999935', 'wrong check digits'],
    ['12345678901', 'no number at all'],
    ['85.07.30-033.82', 'two digits turned round'],
    ['8507303328', 'a digit short'],
    ['85073003328a', 'a letter'],
    ['00000000097', 'counter 000'],
    ['', 'nothing'],
  ])('%s is wrong: %s', (written) => {
    expect(readNationalNumber(written)).toBeUndefined();
  });

  test('29 February exists in leap years only', () => {
    expect(readNationalNumber(syntheticNationalNumber('1988-02-29'))).toBeDefined();
    expect(readNationalNumber(syntheticNationalNumber('1989-02-29'))).toBeUndefined();
  });

  test.each(['1985-03', '1985', '2003-03', '2003', undefined])(
    'a birth date of which only %s is known gives a right number',
    (born) => {
      expect(readNationalNumber(syntheticNationalNumber(born))).toBeDefined();
    },
  );

  test('is read however it is written', () => {
    for (const written of ['85073003328', '85.07.30-033.28', '85 07 30 033 28', ' 850730-033-28 ', '85.07.30–033.28']) {
      expect(readNationalNumber(written)?.digits).toBe('85073003328');
    }
  });

  test('of somebody born next year cannot have been given out', () => {
    const number = readNationalNumber(syntheticNationalNumber('2027-01-05'))!;
    expect(isGivenOut(number, '2026-11-23')).toBe(false);
    expect(isGivenOut(number, '2027-01-05')).toBe(true);
  });

  test('is read back from how it is shown, and one wrong digit is always noticed', () => {
    const born = fc.tuple(
      fc.integer({ min: 1900, max: 1999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(
        born,
        fc.integer({ min: 0, max: 98 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        ([year, month, day], ordinal, place, by) => {
          const digits = syntheticNationalNumber(
            `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
            ordinal,
          );
          expect(readNationalNumber(formatNationalNumber(digits))?.digits).toBe(digits);
          const wrong = digits.slice(0, place) + String((Number(digits[place]) + by) % 10) + digits.slice(place + 1);
          // A slip may make the number of another century; of the same one never.
          expect(readNationalNumber(wrong)?.birthYears.some((birthYear) => birthYear < 2000) ?? false).toBe(false);
        },
      ),
    );
  });
});
