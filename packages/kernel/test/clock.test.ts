import { dateIn, instantOf, systemClock } from '@tandem/kernel';
import { describe, expect, it } from 'vitest';
import { testClock } from './testkit.ts';

describe('the clock of the system', () => {
  const hour = 3_600_000;

  it('starts at the instant of TANDEM_TEST_CLOCK, in tests', () => {
    const clock = systemClock({ NODE_ENV: 'test', TANDEM_TEST_CLOCK: '1999-12-31T23:00:00Z' });
    expect(clock.milliseconds() - Date.parse('1999-12-31T23:00:00Z')).toBeLessThan(hour);
  });

  it.each([undefined, 'production', 'development', 'TEST'])(
    'does not listen to it elsewhere: NODE_ENV %s',
    (NODE_ENV) => {
      const clock = systemClock({ NODE_ENV, TANDEM_TEST_CLOCK: '1999-12-31T23:00:00Z' });
      expect(instantOf(clock) > '2020').toBe(true);
    },
  );

  it.each(['yesterday', '1999-12-31', '1999-12-31T23:00:00', '2026-13-01T00:00:00Z', ''])('refuses "%s"', (text) => {
    expect(() => systemClock({ NODE_ENV: 'test', TANDEM_TEST_CLOCK: text })).toThrow('Give an ISO instant such as');
  });
});

describe('an instant of the clock', () => {
  it('is ISO with Z', () => {
    expect(instantOf(testClock('2026-03-29T03:00:00+02:00'))).toBe('2026-03-29T01:00:00.000Z');
  });

  it('changes its day at midnight of the zone, to the millisecond', () => {
    const clock = testClock('2026-10-25T22:59:59.999Z');
    expect(dateIn(clock, 'Europe/Brussels')).toBe('2026-10-25');
    clock.advance(1);
    expect(dateIn(clock, 'Europe/Brussels')).toBe('2026-10-26');
    expect(dateIn(testClock('2026-10-25T23:00:30Z'), 'Europe/Brussels')).toBe('2026-10-26');
    expect(dateIn(testClock('2026-10-24T23:00:30Z'), 'Europe/Brussels')).toBe('2026-10-25');
  });

  it('falls on another day in another zone', () => {
    const clock = testClock('2026-06-30T22:30:00Z');
    expect(dateIn(clock, 'Europe/Brussels')).toBe('2026-07-01');
    expect(dateIn(clock, 'America/New_York')).toBe('2026-06-30');
    clock.advance(-31 * 60_000);
    expect(dateIn(clock, 'Europe/Brussels')).toBe('2026-06-30');
    expect(() => dateIn(clock, 'Europe/Nowhere')).toThrow(RangeError);
  });
});
