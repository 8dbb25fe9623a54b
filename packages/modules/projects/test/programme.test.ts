import { problemOf, validate } from '@tandem/sdk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockForms,
  daysOfEdition,
  minutesOf,
  placesPerYear,
  programmeOf,
  projects,
  sessionsOf,
  weeksOfBlock,
  weeksOfSpan,
} from '../src/contract.ts';

const title = { fr: 'Projet' };
const name = { fr: 'Nom' };
const problemsOf = async (configuration: object) => {
  const result = await validate(projects.config.schema, { title, ...configuration });
  return result.ok ? [] : result.issues.map(problemOf).map(({ path, key }) => [path, key]);
};
const block = (form: string, fromWeek: number, toWeek: number, more = {}) => ({
  key: `${form}-${String(fromWeek)}`,
  form,
  fromWeek,
  toWeek,
  ...more,
});

describe('the programme of an edition', () => {
  const template = { weeks: { least: 11, most: 11 }, blocks: [block('information', 1, 1), block('group', 2, 11)] };

  test('is the template’s when the edition says nothing else', () => {
    expect(programmeOf(template, {})).toEqual({ ...template, weeksFrom: 'template', blocksFrom: 'template' });
    const spring = { months: { from: '2016-04', to: '2016-06' } };
    expect(programmeOf(template, spring)).toMatchObject({ weeks: template.weeks, weeksFrom: 'template' });
  });

  test('is as long as the edition was held, when that is longer than the template', () => {
    const autumn = { months: { from: '2017-08', to: '2017-12' } };
    expect(programmeOf(template, autumn)).toMatchObject({
      weeks: { least: 14, most: 22 },
      weeksFrom: 'dates',
      blocks: template.blocks,
      blocksFrom: 'template',
    });
  });

  test('is what the edition says itself, whole, before all else', () => {
    const own = [block('group', 1, 14)];
    expect(programmeOf(template, { weeks: 14, blocks: own, months: { from: '2017-08', to: '2017-12' } })).toEqual({
      weeks: { least: 14, most: 14 },
      weeksFrom: 'edition',
      blocks: own,
      blocksFrom: 'edition',
    });
  });

  test('keeps of 8 to 10 weeks those that fit between its first and its last day', () => {
    const range = { weeks: { least: 8, most: 10 } };
    // 63 days, from a Monday to a Sunday: nine weeks.
    const nine = { dates: { from: '2018-01-08', to: '2018-03-11' } };
    expect(programmeOf(range, nine)).toMatchObject({ weeks: { least: 9, most: 9 }, weeksFrom: 'template' });
  });

  test('without any template is as long as its dates say, and unknown while they are open', () => {
    expect(programmeOf({}, { dates: { from: '2018-01-08', to: '2018-01-15' } }).weeks).toEqual({ least: 2, most: 2 });
    expect(programmeOf({}, { months: { from: '2017-09' } })).toMatchObject({ weeks: undefined, blocks: [] });
  });

  test('may be longer than the template, not shorter than its blocks unless it has its own', async () => {
    const edition = (weeks: number, more = {}) =>
      problemsOf({ programme: template, editions: [{ key: 'one', name, weeks, ...more }] });
    expect(await edition(14)).toEqual([]);
    expect(await edition(11)).toEqual([]);
    expect(await edition(10)).toEqual([['/editions/0/weeks', 'problem.weeks.template']]);
    expect(await edition(10, { blocks: [block('group', 1, 10)] })).toEqual([]);
  });

  test('may cross the end of a year, and does not end before it begins', async () => {
    const held = (from: string, to: string) => problemsOf({ editions: [{ key: 'one', name, months: { from, to } }] });
    expect(await held('2017-09', '2018-01')).toEqual([]);
    expect(await held('2018-01', '2017-09')).toEqual([['/editions/0/months/to', 'problem.period']]);
  });

  test('does not begin in a month before the project', async () => {
    const begun = (from: string) =>
      problemsOf({ period: { kind: 'dates', from: '2020-01-15' }, editions: [{ key: 'one', name, months: { from } }] });
    expect(await begun('2020-01')).toEqual([]);
    expect(await begun('2019-12')).toEqual([['/editions/0/months/from', 'problem.editions.before-project']]);
  });

  const month = fc
    .record({ year: fc.integer({ min: 1990, max: 2060 }), month: fc.integer({ min: 1, max: 12 }) })
    .map((of) => `${String(of.year)}-${String(of.month).padStart(2, '0')}`);

  test('has weeks from days that lie within what its months allow', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((of) => String(of).padStart(2, '0'));
    fc.assert(
      fc.property(month, month, day, day, (one, other, first, last) => {
        const [from, to] = [one, other].toSorted() as [string, string];
        const days = { from: `${from}-${first}`, to: `${to}-${last}` };
        fc.pre(days.from <= days.to);
        const exact = weeksOfSpan({ dates: days })!;
        const rough = weeksOfSpan({ months: { from, to } })!;
        expect(exact.least).toBe(exact.most);
        expect(rough.least).toBeLessThanOrEqual(exact.least);
        expect(rough.most).toBeGreaterThanOrEqual(exact.most);
      }),
    );
  });

  test('is never longer or shorter than both its dates and its template allow', () => {
    const weeks = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 10 }))
      .map(([least, more]) => ({ least, most: least + more }));
    fc.assert(
      fc.property(weeks, month, month, (of, one, other) => {
        const [from, to] = [one, other].toSorted() as [string, string];
        const span = weeksOfSpan({ months: { from, to } })!;
        const found = programmeOf({ weeks: of }, { months: { from, to } });
        expect(found.weeks!.least).toBeLessThanOrEqual(found.weeks!.most);
        expect(found.weeks!.least).toBeGreaterThanOrEqual(span.least);
        expect(found.weeks!.most).toBeLessThanOrEqual(span.most);
        const fits = of.least <= span.most && span.least <= of.most;
        expect(found.weeksFrom).toBe(fits ? 'template' : 'dates');
      }),
    );
  });
});

describe('the sums of a programme', () => {
  test('18 weeks of Ta(a)lent: 105 hours in a group, 15 alone, 60 of placement and 3 to close make 183', () => {
    const blocks = [
      block('group', 1, 7, { minutes: 60 * 60, sessionsPerWeek: 3 }),
      block('individual', 8, 8, { minutes: 450 }),
      block('group', 9, 13, { minutes: 45 * 60, sessionsPerWeek: 3 }),
      block('individual', 14, 14, { minutes: 450 }),
      block('placement', 15, 17, { minutes: 60 * 60 }),
      block('closing', 18, 18, { minutes: 180 }),
    ];
    const { byForm, total, unknown } = minutesOf(blocks);
    expect(Object.entries(byForm).map(([form, minutes]) => [form, minutes / 60])).toEqual([
      ['group', 105],
      ['individual', 15],
      ['placement', 60],
      ['closing', 3],
    ]);
    expect([total / 60, unknown]).toEqual([183, 0]);
    expect(blocks.map(sessionsOf)).toEqual([21, undefined, 15, undefined, undefined, undefined]);
  });

  test('hours that are not said are counted as missing, not as none', () => {
    expect(minutesOf([block('group', 1, 2), block('closing', 3, 3, { minutes: 60 })])).toEqual({
      byForm: { closing: 60 },
      total: 60,
      unknown: 1,
    });
  });

  test('three editions of 8 to 10 people are 24 to 30 places; 8 to 10 weeks of a day and a half are 12 to 15 days', () => {
    expect(placesPerYear({ editionsPerYear: 3, groupSize: { least: 8, most: 10 } })).toEqual({ least: 24, most: 30 });
    expect(daysOfEdition({ weeks: { least: 8, most: 10 }, daysPerWeek: 1.5 })).toEqual({ least: 12, most: 15 });
    expect(placesPerYear({ groupSize: { least: 8, most: 10 } })).toBeUndefined();
    expect(daysOfEdition({ daysPerWeek: 1.5 })).toBeUndefined();
  });

  test('the forms together make the total, whatever the blocks and their order', () => {
    const blocks = fc.array(
      fc.record({
        form: fc.constantFrom(...blockForms),
        fromWeek: fc.integer({ min: 1, max: 52 }),
        toWeek: fc.integer({ min: 52, max: 104 }),
        minutes: fc.option(fc.integer({ min: 0, max: 600_000 }), { nil: undefined }),
        sessionsPerWeek: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
      }),
    );
    fc.assert(
      fc.property(blocks, (of) => {
        const { byForm, total, unknown } = minutesOf(of);
        expect(Object.values(byForm).reduce((sum, minutes) => sum + minutes, 0)).toBe(total);
        expect(of.reduce((sum, { minutes = 0 }) => sum + minutes, 0)).toBe(total);
        expect(unknown).toBe(of.filter(({ minutes }) => minutes === undefined).length);
        expect(minutesOf(of.toReversed())).toEqual({ byForm, total, unknown });
        for (const one of of) expect((sessionsOf(one) ?? 0) % weeksOfBlock(one)).toBe(0);
      }),
    );
  });
});
