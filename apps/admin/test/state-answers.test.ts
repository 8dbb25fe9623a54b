import { describe, expect, it } from 'vitest';
import { dateFrom, dateParts, isMonthOrDay } from '../src/lib/project/month-or-day.ts';
import { answersOf, missingIn, said } from '../src/lib/project/state-answers.ts';

const covid = { fr: 'covid-19', nl: 'covid-19' };
const putOff = { state: 'postponed', planned: '2020-09', now: '2021-09', reason: covid } as const;

describe('a date that is asked in parts', () => {
  it.each(['', '2021-09', '2021-09-06', '2021-12-31'])('%s comes back as it was', (date) => {
    expect(dateFrom(dateParts(date))).toBe(date);
  });

  it('has its day with a nought in front', () => {
    expect(dateFrom({ day: ' 6', month: '09', year: '2021 ' })).toBe('2021-09-06');
  });

  it.each([
    ['2021-09', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2021-09-31', false],
    ['2021-09-00', false],
    ['2021', false],
    ['2021--06', false],
    ['21-09', false],
    ['', false],
  ])('%s is a month or a day that exists: %s', (date, exists) => {
    expect(isMonthOrDay(date)).toBe(exists);
  });

  it.each([
    { day: '6', month: '', year: '2021' },
    { day: '6', month: '', year: '' },
    { day: '', month: '09', year: '' },
    { day: '', month: '', year: '2021' },
  ])('that is half written is none, and not nothing either: %o', (parts) => {
    expect(dateFrom(parts)).not.toBe('');
    expect(isMonthOrDay(dateFrom(parts))).toBe(false);
  });
});

describe('the questions about the state of a module', () => {
  it('begin with how it is', () => {
    expect(answersOf(putOff)).toEqual({ ...putOff, from: '', why: '' });
  });

  it('begin with what waits for its date', () => {
    const answers = answersOf({ state: 'open', next: { state: 'closed', from: '2021-06-30', reason: covid } });
    expect(answers).toMatchObject({ state: 'closed', from: '2021-06-30', reason: covid });
  });

  it('ask for what a postponement needs, and only then', () => {
    const nothing = answersOf({ state: 'postponed' });
    expect(missingIn(nothing, ['fr', 'nl']).map(([question]) => question)).toEqual(['planned', 'now', 'reason']);
    expect(missingIn({ ...nothing, state: 'open' }, ['fr', 'nl'])).toEqual([['why', 'standing.why.missing']]);
    expect(missingIn(answersOf(putOff), ['fr', 'nl'])).toEqual([]);
    expect(missingIn(answersOf(putOff), ['fr', 'en'])).toEqual([['reason', 'standing.reason.missing']]);
  });

  it('ask for a new date that comes after the planned one', () => {
    const backwards = { ...answersOf(putOff), now: '2020-09-01' };
    expect(missingIn(backwards, ['fr'])).toEqual([['now', 'standing.now.early']]);
  });

  it('say an opening with its date, and why for the history', () => {
    const opened = { ...answersOf(putOff), state: 'open', from: '2021-09-06', why: 'The trainer is there' } as const;
    expect(said(opened, ['fr', 'nl'])).toEqual({
      state: { state: 'open', from: '2021-09-06' },
      reason: 'The trainer is there',
    });
    expect(said({ ...opened, from: '' }, ['fr']).state).toEqual({ state: 'open' });
  });

  it('say the reason of a postponement to everybody, in the languages of the centre', () => {
    const answers = { ...answersOf(putOff), reason: { fr: ' covid-19', nl: 'covid-19', en: 'left over' } };
    expect(said(answers, ['nl', 'fr'])).toEqual({ state: putOff, reason: 'covid-19' });
  });
});
