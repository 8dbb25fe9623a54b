import { closed, type MonthOrDay, open, planned, postponed, type Standing, type StateChange } from '@tandem/sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileStanding, stateChange } from '../src/standing/schema.ts';
import { changed, firstDay, standingOn } from '../src/standing/standing.ts';
import { standingOf, storedStanding } from '../src/standing/stored.ts';

const two = (number: number): string => String(number).padStart(2, '0');
const month = fc.tuple(fc.integer({ min: 2019, max: 2023 }), fc.integer({ min: 1, max: 12 }));
const day = fc
  .tuple(month, fc.integer({ min: 1, max: 28 }))
  .map(([[y, m], d]) => `${y}-${two(m)}-${two(d)}` as MonthOrDay);
const date = fc.oneof(
  day,
  month.map(([y, m]) => `${y}-${two(m)}` as MonthOrDay),
);
const reason = fc.constantFrom({ fr: 'covid-19', nl: 'covid-19' }, { key: 'moveup:isp.covid' });

const change: fc.Arbitrary<StateChange> = fc.oneof(
  fc.constant(planned()),
  date.map((from) => planned({ from })),
  fc
    .tuple(date, date, reason)
    .filter(([was, now]) => firstDay(was) < firstDay(now))
    .map(([was, now, why]) => postponed({ planned: was, now, reason: why })),
  fc.constant(open()),
  date.map((from) => open({ from })),
  fc.constant(closed()),
  fc.tuple(date, reason).map(([from, why]) => closed({ from, reason: why })),
);

/** What was said on one day after the other. */
const history = fc
  .array(fc.record({ on: day, said: change }), { minLength: 1, maxLength: 6 })
  .map((all) => all.toSorted((one, next) => (one.on < next.on ? -1 : 1)));
const standingAfter = (all: readonly { readonly on: string; readonly said: StateChange }[]): Standing =>
  all.reduce<Standing | undefined>(
    (before, { on, said }) => changed(before && standingOn(before, on), said, on),
    undefined,
  )!;

/** What is sent or written leaves out what is undefined. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('where a module stands', () => {
  it('is open from the first day of what was said last, and on no day before', () => {
    fc.assert(
      fc.property(history, date, day, day, (all, from, on, later) => {
        const before = standingAfter(all);
        const standing = changed(standingOn(before, on), open({ from }), on);
        const asked = later < on ? on : later;
        expect(standingOn(standing, asked).state === 'open').toBe(asked >= firstDay(from));
      }),
    );
  });

  it('is closed from the first day of what was said last, and on no day before', () => {
    fc.assert(
      fc.property(history, date, day, day, (all, from, on, later) => {
        const standing = changed(standingOn(standingAfter(all), on), closed({ from }), on);
        const asked = later < on ? on : later;
        expect(standingOn(standing, asked).state === 'closed').toBe(asked >= firstDay(from));
      }),
    );
  });

  it('moves by itself only to what waits for its date: a plan and its new date open nothing', () => {
    fc.assert(
      fc.property(history, day, day, (all, one, other) => {
        const { next: _, ...now } = standingAfter(all);
        expect(standingOn(now, one)).toEqual(standingOn(now, other));
      }),
    );
  });

  it('is the same on a day, however often one looked before', () => {
    fc.assert(
      fc.property(history, day, day, (all, one, other) => {
        const standing = standingAfter(all);
        const [first, last] = one < other ? [one, other] : [other, one];
        expect(standingOn(standingOn(standing, first), last)).toEqual(standingOn(standing, last));
      }),
    );
  });

  it('is what was said, said once or twice', () => {
    fc.assert(
      fc.property(history, change, day, (all, said, on) => {
        const once = changed(standingOn(standingAfter(all), on), said, on);
        const twice = changed(standingOn(once, on), said, on);
        expect([twice.state, twice.next]).toEqual([once.state, once.next]);
      }),
    );
  });

  it('keeps the date and the reason of a postponement until it opens', () => {
    const put = postponed({ planned: '2020-09', now: '2021-09', reason: { key: 'moveup:isp.covid' } });
    const standing = changed(put, open({ from: '2021-09-06' }), '2021-03-18');
    expect(standingOn(standing, '2021-09-05')).toEqual({ ...put, next: { state: 'open', from: '2021-09-06' } });
    expect(standingOn(standing, '2021-09-06')).toEqual({ state: 'open', from: '2021-09-06' });
  });

  it('comes out of the store, and out of a file, as it went in', () => {
    fc.assert(
      fc.property(history, day, (all, on) => {
        const standing = standingAfter(all);
        const { state, standing: details } = storedStanding(standing);
        const read = standingOf({ state, standing: JSON.parse(details) }, on);
        expect(sent(read)).toEqual(sent(standingOn(standing, on)));
        expect(fileStanding.parse(sent(standing))).toEqual(sent(standing));
      }),
    );
  });

  it.each<[string, unknown, string, string]>([
    ['a month that does not exist', planned({ from: '2021-13' }), 'from', 'problem.month-or-day'],
    ['a day that does not exist', open({ from: '2021-02-30' }), 'from', 'problem.month-or-day'],
    [
      'a new date before the planned one',
      postponed({ planned: '2021-09', now: '2020-09', reason: { fr: 'covid-19' } }),
      'now',
      'problem.postponed',
    ],
    [
      'a new date that is the planned one',
      postponed({ planned: '2021-09', now: '2021-09-01', reason: { fr: 'covid-19' } }),
      'now',
      'problem.postponed',
    ],
    [
      'a postponement with an empty reason',
      postponed({ planned: '2020-09', now: '2021-09', reason: { fr: ' ' } }),
      'reason',
      'problem.required',
    ],
  ])('is not said with %s', (_, said, place, message) => {
    expect(stateChange.safeParse(said).error?.issues).toMatchObject([{ path: [place], message }]);
  });
});
