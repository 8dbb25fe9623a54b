import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRun } from '../src/jobs/next-run.ts';
import { wallClock } from '../src/jobs/local-time.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Zones with every kind of clock: summer time at night, at midnight, by half an hour, in the south, twice a year around Ramadan, none. */
const zones = [
  'Europe/Brussels',
  'Europe/London',
  'America/New_York',
  'America/Havana',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'UTC',
];
const iso = (instant: number): string => new Date(instant).toISOString();
const runs = (pattern: string, zone: string, from: string, until: string): string[] => {
  const found: string[] = [];
  for (let at = nextRun(pattern, zone, Date.parse(from)); at < Date.parse(until); at = nextRun(pattern, zone, at)) {
    found.push(iso(at));
  }
  return found;
};
const localDay = (instant: number, zone: string): string => iso(wallClock(instant, zone)).slice(0, 10);

describe('a schedule in Brussels', () => {
  it.each([
    ['30 2 * * *', 'a time that the day lacks is the next minute there is', ['2026-03-29T01:00:00.000Z']],
    ['15,45 2 * * *', 'two times in one gap are one run', ['2026-03-29T01:00:00.000Z']],
    ['0 3 * * *', 'the first minute after the gap is itself', ['2026-03-29T01:00:00.000Z']],
    ['0 2,3 * * *', 'one in the gap and one right after it are one run', ['2026-03-29T01:00:00.000Z']],
    ['50 1 * * *', 'before the gap nothing changes', ['2026-03-29T00:50:00.000Z']],
  ])('%s in the night to summer time: %s', (pattern, _, expected) => {
    expect(runs(pattern, 'Europe/Brussels', '2026-03-28T23:00:00Z', '2026-03-29T12:00:00Z')).toEqual(expected);
  });

  it.each([
    ['30 2 * * *', 'of a time that the day has twice, the first', ['2026-10-25T00:30:00.000Z']],
    ['15,45 2 * * *', 'each once', ['2026-10-25T00:15:00.000Z', '2026-10-25T00:45:00.000Z']],
    ['0 3 * * *', 'three is after both', ['2026-10-25T02:00:00.000Z']],
  ])('%s in the night to winter time: %s', (pattern, _, expected) => {
    expect(runs(pattern, 'Europe/Brussels', '2026-10-24T22:00:00Z', '2026-10-25T12:00:00Z')).toEqual(expected);
  });

  it('of every twenty minutes keeps its rhythm through both nights', () => {
    for (const night of ['2026-03-29', '2026-10-25']) {
      const found = runs('*/20 * * * *', 'Europe/Brussels', `${night}T00:00:01Z`, `${night}T04:00:01Z`);
      expect(found).toHaveLength(12);
    }
  });
});

describe('a daily schedule, whatever the zone, the year and the minute', () => {
  const daily = fc.record({
    zone: fc.constantFrom(...zones),
    year: fc.integer({ min: 2024, max: 2037 }),
    hours: fc.integer({ min: 0, max: 23 }),
    minutes: fc.integer({ min: 0, max: 59 }),
  });

  it('has exactly one run on each local day, through the whole year', () => {
    fc.assert(
      fc.property(daily, ({ zone, year, hours, minutes }) => {
        const found = runs(`${minutes} ${hours} * * *`, zone, `${year}-01-01T12:00:00Z`, `${year + 1}-01-01T12:00:00Z`);
        const days = found.map((at) => localDay(Date.parse(at), zone));
        expect(new Set(days).size).toBe(days.length);
        const wanted = [];
        for (let at = Date.parse(days[0]!); at <= Date.parse(days.at(-1)!); at += day)
          wanted.push(iso(at).slice(0, 10));
        expect(days).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('runs at the time it names, or right after the gap that swallowed it', () => {
    fc.assert(
      fc.property(daily, fc.integer({ min: 0, max: 365 }), ({ zone, year, hours, minutes }, offset) => {
        const at = nextRun(`${minutes} ${hours} * * *`, zone, Date.UTC(year, 0, 1) + offset * day);
        const shown = iso(wallClock(at, zone)).slice(11, 16);
        const named = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        const before = iso(wallClock(at - 60_000, zone)).slice(11, 16);
        // In the gap: the minute before shows an earlier time than was named, this one a later.
        expect(shown === named || (before < named && shown > named) || (named < shown && before > shown)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is due next strictly later, and never between', () => {
    fc.assert(
      fc.property(daily, fc.integer({ min: 0, max: 365 * 24 }), ({ zone, year, hours, minutes }, offset) => {
        const pattern = `${minutes} ${hours} * * *`;
        const from = Date.UTC(year, 0, 1) + offset * hour;
        const next = nextRun(pattern, zone, from);
        expect(next).toBeGreaterThan(from);
        expect(nextRun(pattern, zone, next - 1)).toBe(next);
      }),
      { numRuns: 400 },
    );
  });
});
