import { expect, it } from 'vitest';
import { testClock } from '../src/index.ts';

it('stands still until it is moved', () => {
  const clock = testClock('2026-03-29T00:30:00+01:00');
  const start = clock.milliseconds();
  expect(clock.milliseconds()).toBe(start);
  clock.advance(60_000);
  expect(clock.milliseconds() - start).toBe(60_000);
  clock.set('2026-03-28T23:30:00Z');
  expect(clock.milliseconds()).toBe(start);
});

it('refuses a time without its zone: it would mean another instant on each machine', () => {
  expect(() => testClock('2026-03-29T00:30:00')).toThrow(/is not an instant/);
});
