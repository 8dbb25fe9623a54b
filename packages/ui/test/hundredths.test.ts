import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hundredths } from '../src/form/hundredths.ts';

const { read, write } = hundredths;

describe('an amount as written in Belgium', () => {
  it.each([
    ['1.234,56', 123_456],
    ['1234.56', 123_456],
    ['1234,56', 123_456],
    ['1 234,56', 123_456],
    ['1 234,5', 123_450],
    ['1,234.56', 123_456],
    ['1.234.567', 123_456_700],
    ['20.000', 2_000_000],
    ['12,5', 1250],
    ['0,07', 7],
    ['0', 0],
    ['−3', -300],
    ['-0,5', -50],
  ])('%s is %d hundredths', (written, stored) => {
    expect(read(written)).toBe(stored);
  });

  it.each(['twenty', '1,234', '12,345', '1.23.456', '1.2345', '12,', ',5', '1.234,567', '99999999999999999'])(
    '%s stays as written: nobody knows which amount it means',
    (written) => {
      expect(read(written)).toBe(written);
      expect(write(written)).toBe(written);
    },
  );

  it('is nothing when nothing is written', () => {
    expect([read(' '), write(null), write(undefined)]).toEqual([null, '', '']);
  });

  it('is shown with two decimals, and what is no whole number of hundredths as it is', () => {
    expect([write(5), write(123_450), write(-50), write(0), write(1.5)]).toEqual([
      '0,05',
      '1234,50',
      '-0,50',
      '0,00',
      '1.5',
    ]);
  });

  it('comes back the same, whatever the amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (stored) => {
        expect(read(write(stored))).toBe(stored);
      }),
    );
  });
});
