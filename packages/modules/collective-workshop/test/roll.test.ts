import { expect, test } from 'vitest';
import { rollCommand } from '../src/admin/attendance/roll-keys.ts';
import { willPass } from '../src/admin/attendance/send-tap.ts';
import { tallyOf } from '../src/admin/attendance/tally.ts';
import { newTapId } from '../src/admin/attendance/tap.ts';
import { dayAfter } from '../src/admin/next-day.ts';
import type { Mark } from '../src/attendance-mark.ts';

const noted = (mark: Mark) => ({ noted: { mark, minutes: 0, excuse: null } });

test('who leaves early is counted with who comes late; who has no mark is still to be noted', () => {
  expect(
    tallyOf([
      noted('present'),
      noted('late'),
      noted('left-early'),
      noted('excused'),
      noted('unexcused'),
      { noted: null },
    ]),
  ).toEqual({ p: 1, l: 2, e: 1, a: 1, todo: 1 });
});

test('letters note, up and down go to another person, left and right stay the browser’s', () => {
  const press = (key: string, more = {}) =>
    rollCommand({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
  expect(['p', 'l', 'E', 'a'].map((key) => press(key))).toEqual([
    { mark: 'present' },
    { mark: 'late' },
    { mark: 'excused' },
    { mark: 'unexcused' },
  ]);
  expect([press('ArrowDown'), press('ArrowUp'), press('Backspace')]).toEqual([{ go: 1 }, { go: -1 }, { clear: true }]);
  expect([press('ArrowLeft'), press('ArrowRight'), press('x'), press('toString')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('Ctrl P prints and Ctrl A selects: with a modifier nothing is noted, and Ctrl Z takes back', () => {
  const held = (key: string, modifier: string) =>
    rollCommand({ key, ctrlKey: false, metaKey: false, altKey: false, [modifier]: true });
  expect([held('p', 'ctrlKey'), held('a', 'metaKey'), held('l', 'altKey')]).toEqual([undefined, undefined, undefined]);
  expect([held('z', 'ctrlKey'), held('Z', 'metaKey'), held('z', 'altKey')]).toEqual([
    { undo: true },
    { undo: true },
    undefined,
  ]);
});

test('no answer, an outage or an ended sign-in pass; that the list is closed does not', () => {
  expect([willPass(undefined), willPass('INTERNAL_SERVER_ERROR'), willPass('UNAUTHORIZED')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([willPass('UNPROCESSABLE_CONTENT'), willPass('FORBIDDEN'), willPass('NOT_FOUND')]).toEqual([
    false,
    false,
    false,
  ]);
});

test('each tap has an id of its own, a UUID', () => {
  const ids = Array.from({ length: 50 }, newTapId);
  expect(new Set(ids).size).toBe(50);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('the day after is a day later, over months, years and the change of the clock', () => {
  expect([
    dayAfter('2026-12-31', 1),
    dayAfter('2026-03-01', -1),
    dayAfter('2028-02-28', 1),
    dayAfter('2026-03-28', 1),
    dayAfter('2026-10-25', 1),
  ]).toEqual(['2027-01-01', '2026-02-28', '2028-02-29', '2026-03-29', '2026-10-26']);
});
