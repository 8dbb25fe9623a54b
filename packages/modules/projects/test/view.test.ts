import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fundingMatrix } from '../src/view/funding.ts';
import { drawnPathway, entersProject } from '../src/view/pathway.ts';
import { drawnProgramme } from '../src/view/programme.ts';
import { mondayOf } from '../src/view/calendar.ts';

const name = { fr: 'Nom', nl: 'Naam' };
const block = (key: string, fromWeek: number, toWeek: number, minutes: number, sessionsPerWeek?: number) => ({
  key,
  form: 'group' as const,
  fromWeek,
  toWeek,
  minutes,
  sessionsPerWeek,
});

describe('a programme drawn to scale', () => {
  const taalent = [block('first', 1, 7, 3600, 3), block('own', 8, 8, 450), block('second', 9, 13, 2700, 3)];
  const autumn = {
    key: 'autumn',
    name: { nl: 'herfstvakantie' },
    days: [{ dates: { from: '2017-10-30', to: '2017-11-03' } }, { dates: { from: '2017-11-15' } }],
  };

  test('the surface of a block is its hours: 60 hours over 7 weeks, 21 sessions', () => {
    const [first] = drawnProgramme({ blocks: taalent, holidays: [], today: '2017-09-01' }, 'nl').blocks;
    expect(first).toMatchObject({ weeks: 7, minutes: 3600, sessions: 21, stretches: [{ from: 0, to: 6 }] });
    expect((first?.minutesPerWeek ?? 0) * 7).toBeCloseTo(3600);
  });

  test('a week of holidays is stepped over, and the numbers of the weeks go on after it', () => {
    const drawn = drawnProgramme(
      { blocks: taalent, from: '2017-09-04', holidays: [autumn], today: '2017-10-19' },
      'nl',
    );
    expect(drawn.columns[8]).toEqual({ kind: 'holiday', monday: '2017-10-30', name: 'herfstvakantie' });
    expect(drawn.columns[9]).toMatchObject({ kind: 'week', week: 9, monday: '2017-11-06' });
    expect(drawn.columns[10]).toMatchObject({ week: 10, daysOff: ['herfstvakantie'] });
    expect(drawn.today).toBe(6);
  });

  test('a block that a holiday interrupts has two stretches', () => {
    const long = [block('long', 1, 13, 1000)];
    const drawn = drawnProgramme({ blocks: long, from: '2017-09-04', holidays: [autumn], today: '2030-01-01' }, 'nl');
    expect(drawn.blocks[0]?.stretches).toEqual([
      { from: 0, to: 7 },
      { from: 9, to: 13 },
    ]);
    expect(drawn.today).toBeUndefined();
  });

  test('a holiday without end does not draw for ever', () => {
    const endless = { key: 'all', name, days: [{ dates: { from: '2017-01-01', to: '2999-12-31' } }] };
    const drawn = drawnProgramme(
      { blocks: taalent, from: '2017-09-04', holidays: [endless], today: '2017-10-19' },
      'nl',
    );
    expect(drawn.columns).toHaveLength(80);
    expect(drawn.blocks[0]?.stretches).toEqual([]);
  });

  test('every week starts on the Monday before its days', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const monday = new Date(`${mondayOf(day)}T00:00:00Z`);
          expect(monday.getUTCDay()).toBe(1);
          const apart = (Date.parse(`${day}T00:00:00Z`) - monday.getTime()) / 86_400_000;
          expect(apart >= 0 && apart < 7).toBe(true);
        },
      ),
    );
  });
});

describe('a pathway drawn', () => {
  const way = (to: string, outcome: 'accept' | 'refuse' = 'accept') => ({
    key: to + outcome,
    outcome,
    to,
    reason: true,
  });
  const step = (key: string, more = {}) => ({ key, name: { fr: key }, gate: false, optional: false, ...more });
  const intake = {
    steps: [
      step('referral'),
      step('balance'),
      step('goals', { gate: true, ways: [way('interview'), way('leave', 'refuse')] }),
      step('interview'),
    ],
  };
  const configuration = { title: name, intake } as Parameters<typeof drawnPathway>[0];

  test('gates stand between the numbered steps, and only ways aside are told', () => {
    const drawn = drawnPathway(configuration, 'fr');
    expect(drawn.map(({ number, kind }) => [kind, number])).toEqual([
      ['step', '1'],
      ['step', '2'],
      ['gate', ''],
      ['step', '3'],
    ]);
    expect(drawn[2]?.aside).toEqual([{ outcome: 'refuse', name: '', to: 'leave', reason: true }]);
    expect(entersProject(configuration)).toBe(true);
  });
});

describe('the funding matrix', () => {
  test('has a column for each source, a total to the cent, and says what is still to be filled in', () => {
    const funding = {
      sources: [
        { key: 'amif', name: { fr: 'FAMI' }, type: 'european' },
        { key: 'own', name: { fr: 'Fonds propres' }, type: 'own' },
      ],
      categories: [{ key: 'personnel', name: { fr: 'Personnel' }, kind: 'personnel' }],
      lines: [
        {
          key: 'one',
          category: 'personnel',
          amount: 1001,
          shares: [
            { key: 'a', source: 'amif', share: 7500 },
            { key: 'b', source: 'own', share: 2500 },
          ],
        },
        { key: 'two', category: 'personnel', shares: [{ key: 'b', source: 'own', share: 10_000 }] },
      ],
    };
    const matrix = fundingMatrix({ title: name, funding } as unknown as Parameters<typeof fundingMatrix>[0], 'fr');
    expect(matrix.rows.map(({ amount, cells }) => [amount, cells.map(({ cents }) => cents)])).toEqual([
      [1001, [751, 250]],
      [undefined, [undefined, undefined]],
    ]);
    expect(matrix.total).toEqual({ cells: [751, 250], amount: 1001 });
  });
});
