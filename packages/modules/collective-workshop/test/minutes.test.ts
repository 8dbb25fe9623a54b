import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marks, usualMinutes } from '../src/attendance-mark.ts';
import { minutesBetween } from '../src/session-length.ts';

const morning = { sessionMinutes: 180, lateMinutes: 15 };

test('whoever is present follows the whole session', () => {
  expect(usualMinutes('present', morning)).toBe(180);
});

test('whoever comes late or leaves early follows all but the usual delay', () => {
  expect([usualMinutes('late', morning), usualMinutes('left-early', morning)]).toEqual([165, 165]);
});

test('whoever is absent follows nothing, excused or not', () => {
  expect([usualMinutes('excused', morning), usualMinutes('unexcused', morning)]).toEqual([0, 0]);
});

test('nobody follows less than nothing or more than the session, whatever the delay', () => {
  const anything = fc.record({
    mark: fc.constantFrom(...marks),
    sessionMinutes: fc.nat(600),
    lateMinutes: fc.integer({ min: 5, max: 120 }),
  });
  fc.assert(
    fc.property(anything, ({ mark, ...basis }) => {
      const minutes = usualMinutes(mark, basis);
      expect(minutes).toBeGreaterThanOrEqual(0);
      expect(minutes).toBeLessThanOrEqual(basis.sessionMinutes);
    }),
  );
});

test('a session from 9.00 to 12.00 lasts 180 minutes, with or without seconds in its times', () => {
  expect([
    minutesBetween('09:00', '12:00'),
    minutesBetween('09:00:00', '12:00:00'),
    minutesBetween('13:30', '15:15'),
  ]).toEqual([180, 180, 105]);
});
