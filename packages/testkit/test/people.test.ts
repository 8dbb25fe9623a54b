import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { syntheticNationalNumber, syntheticPeople } from '../src/index.ts';

const isValid = (number: string): boolean => stdnum.BE?.['nn']?.validate(number).isValid ?? false;

describe('synthetic people', () => {
  it('are the same people for the same seed, and others for another', () => {
    expect(syntheticPeople(60, 7)).toEqual(syntheticPeople(60, 7));
    expect(syntheticPeople(60, 7)).not.toEqual(syntheticPeople(60, 8));
  });

  it('start the same in a longer list', () => {
    expect(syntheticPeople(200).slice(0, 60)).toEqual(syntheticPeople(60));
  });

  it('have national numbers of their own, all with right check digits', () => {
    const numbers = syntheticPeople(2000).flatMap(({ nationalNumber }) => nationalNumber ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(1500);
    expect(numbers.map((number) => Number(number.slice(6, 9))).filter((counter) => counter < 900)).toEqual([]);
  });

  it('are sometimes without a day, a month or any date of birth', () => {
    const lengths = new Set(syntheticPeople(500).map(({ born }) => born?.length ?? 0));
    expect([...lengths].sort((one, other) => one - other)).toEqual([0, 4, 7, 10]);
  });
});

describe('a synthetic national number', () => {
  it('passes the check of the national register’s rule for every whole date of birth', () => {
    const dates = fc.date({ min: new Date('1920-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 98 }), (date, ordinal) => {
        expect(isValid(syntheticNationalNumber(date.toISOString().slice(0, 10), ordinal))).toBe(true);
      }),
    );
  });

  it('writes what is unknown as zeros', () => {
    expect(syntheticNationalNumber('1971')).toMatch(/^710000998\d\d$/);
    expect(syntheticNationalNumber('1971-05')).toMatch(/^710500998\d\d$/);
    expect(syntheticNationalNumber(undefined)).toMatch(/^000001998\d\d$/);
  });

  it('refuses the hundredth person of one day', () => {
    expect(() => syntheticNationalNumber('1971', 99)).toThrow(RangeError);
  });
});
