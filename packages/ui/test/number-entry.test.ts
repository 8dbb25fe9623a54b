import { describe, expect, it } from 'vitest';
import { readNumber, writeNumber } from '../src/form/number-entry.ts';

describe('a number as written in Belgium', () => {
  it.each([
    ['7,5', 7.5],
    ['7.5', 7.5],
    ['57 042', 57042],
    ['57\u00a0042,00', 57042],
    ['57\u202f042', 57042],
    ['−3', -3],
    ['007', 7],
  ])('reads %s', (written, number) => {
    expect(readNumber(written)).toBe(number);
  });

  it('is nothing when nothing is written', () => {
    expect(readNumber('  ')).toBeNull();
  });

  it.each(['sept', '1,2,3', '7,', '1e3', 'Infinity'])(
    'keeps %s as written, because it does not read as a number',
    (written) => {
      expect(readNumber(written)).toBe(written);
    },
  );

  it('shows a decimal comma, and gives back what could not be read', () => {
    expect([writeNumber(7.5), writeNumber(null), writeNumber(undefined), writeNumber('sept')]).toEqual([
      '7,5',
      '',
      '',
      'sept',
    ]);
  });
});
