import { problemOf, validate } from '@tandem/sdk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, balanceOf, momentsFor, nextOf, placesOf, projects } from '../src/contract.ts';
import { pathwayProblems } from '../src/rules/pathway-rules.ts';

const title = { fr: 'Projet' };
const name = { fr: 'Nom' };
const problemsOf = async (configuration: object) => {
  const result = await validate(projects.config.schema, { title, ...configuration });
  return result.ok ? [] : result.issues.map(problemOf).map(({ path, key }) => [path, key]);
};
const way = (to: string) => ({ key: to, outcome: 'accept', to });
const step = (key: string, ...to: string[]) => ({ key, name, ...(to.length > 0 ? { ways: to.map(way) } : {}) });

describe('funding', () => {
  const line = (shares: readonly number[], more = {}) => ({
    key: JSON.stringify([shares, more]),
    category: 'personnel',
    shares: shares.map((share, index) => ({ key: String(index), source: `source-${String(index)}`, share })),
    ...more,
  });
  const funded = (...lines: object[]) => problemsOf({ funding: { lines } });

  test('shares make 100 %, not 99.99 and not 100.01', async () => {
    expect(await funded(line([7500, 1500, 1000]))).toEqual([]);
    expect(await funded(line([7500, 1500, 999]))).toEqual([['/funding/lines/0/shares', 'problem.funding.total']]);
    expect(await funded(line([7500, 1500, 1001]))).toEqual([['/funding/lines/0/shares', 'problem.funding.total']]);
  });

  test('shares that miss 100 % say what they make', async () => {
    const lines = [line([7500, 1500, 999])];
    const result = await validate(projects.config.schema, { title, funding: { lines } });
    expect(result.ok ? [] : result.issues.map(problemOf).map(({ values }) => values)).toEqual([{ total: 99.99 }]);
  });

  test('two lines of one category cannot pay for the same days', async () => {
    const first = line([10_000], { dates: { from: '2020-01-01', to: '2020-12-31' } });
    expect(await funded(first, line([10_000], { dates: { from: '2021-01-01' } }))).toEqual([]);
    expect(await funded(first, line([10_000], { dates: { from: '2020-12-31' } }))).toEqual([
      ['/funding/lines/1/dates', 'problem.overlap'],
    ]);
  });

  test('a provider has one price for a day', async () => {
    const price = (from: string, to: string) => ({ key: from, amount: 100, dates: { from, to } });
    const priced = (...prices: object[]) => problemsOf({ providers: [{ key: 'one', name, prices }] });
    expect(await priced(price('2020-01-01', '2020-12-31'), price('2021-01-01', '2021-12-31'))).toEqual([]);
    expect(await priced(price('2020-01-01', '2020-12-31'), price('2020-06-01', '2021-12-31'))).toEqual([
      ['/providers/0/prices/1/dates', 'problem.overlap'],
    ]);
  });

  test('no cent is lost, and nobody but the bearer pays more or less than the rounded share', () => {
    const shares = fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 0, maxLength: 5 })
      .map((cuts) => [0, ...cuts.toSorted((one, other) => one - other), 10_000])
      .map((cuts) => cuts.slice(1).map((cut, index) => ({ source: `s${String(index)}`, share: cut - cuts[index]! })));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), shares, fc.nat(5), (amount, of, bearing) => {
        const bearer = `s${String(Math.min(bearing, of.length - 1))}`;
        const paid = allocate(amount, of, bearer);
        expect(paid.reduce((sum, { cents }) => sum + cents, 0)).toBe(amount);
        const off = paid.map(({ cents }, index) => Math.abs(cents - (amount * of[index]!.share) / 10_000));
        expect(off.filter((cents, index) => cents > 0.5 && paid[index]!.source !== bearer)).toEqual([]);
      }),
    );
  });

  test('the sheet of MOVE’UP: 75, 15 and 10 % of 231,480.20 euros', () => {
    const shares = [
      { source: 'amif', share: 7500 },
      { source: 'federal', share: 1500 },
      { source: 'own', share: 1000 },
    ];
    expect(allocate(23_148_020, shares, 'own').map(({ cents }) => cents)).toEqual([17_361_015, 3_472_203, 2_314_802]);
  });
});

describe('the intake pathway', () => {
  const walked = (...steps: object[]) => problemsOf({ intake: { steps } });

  test('goes from step to step and ends in the project', async () => {
    expect(await walked(step('referral'), step('interview', 'enter', 'leave'))).toEqual([]);
    expect(await walked(step('one'))).toEqual([]);
  });

  test('has a way into the project', async () => {
    expect(await walked(step('referral', 'leave'))).toEqual([['/intake/steps/0/ways', 'problem.pathway.no-way-in']]);
  });

  test('has no loop without an exit', async () => {
    const steps = [step('referral', 'waiting', 'enter'), step('waiting', 'again'), step('again', 'waiting')];
    expect(await walked(...steps)).toEqual([
      ['/intake/steps/1/ways', 'problem.pathway.loop'],
      ['/intake/steps/2/ways', 'problem.pathway.loop'],
    ]);
    expect(await walked(step('referral', 'waiting', 'enter'), step('waiting', 'referral'))).toEqual([]);
  });

  test('has no step that nobody reaches, and no way to a step that is gone', async () => {
    expect(await walked(step('referral', 'enter'), step('forgotten'))).toEqual([
      ['/intake/steps/1', 'problem.pathway.unreached'],
    ]);
    expect(await walked(step('referral', 'nowhere', 'enter'))).toEqual([
      ['/intake/steps/0/ways/0/to', 'problem.pathway.lost'],
    ]);
  });

  test('has gates that can be closed', async () => {
    expect(await walked({ ...step('check', 'enter'), gate: true })).toEqual([
      ['/intake/steps/0/ways', 'problem.pathway.gate'],
    ]);
    expect(await walked({ ...step('check', 'enter', 'leave'), gate: true })).toEqual([]);
  });

  test('is accepted exactly when every step can be reached and left, and the project is reached from the first', () => {
    const keys = ['a', 'b', 'c', 'd'];
    const steps = fc.array(fc.subarray([...keys, 'enter', 'leave']), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(steps, (ways) => {
        const pathway = keys.map((key, index) => ({ key, ways: ways[index]!.map((to) => ({ key: to, to })) }));
        const position = (to: string) => keys.indexOf(to);
        const closure = (index: number) => {
          const found = new Set<string>();
          const visit = (at: number) => {
            for (const to of nextOf(pathway, at)) {
              if (found.has(to)) continue;
              found.add(to);
              if (position(to) >= 0) visit(position(to));
            }
          };
          visit(index);
          return found;
        };
        const fromFirst = closure(0);
        const sound =
          fromFirst.has('enter') &&
          keys.every((key, index) => index === 0 || fromFirst.has(key)) &&
          keys.every((_, index) => closure(index).has('enter') || closure(index).has('leave'));
        expect(pathwayProblems(pathway).length === 0).toBe(sound);
      }),
    );
  });
});

describe('parts, weeks and editions', () => {
  test('no part is inside itself, and one part stands for a module', async () => {
    const part = (key: string, more = {}) => ({ key, level: 'module', ...more });
    expect(await problemsOf({ parts: [part('a'), part('b', { parent: 'a' })] })).toEqual([]);
    expect(await problemsOf({ parts: [part('a', { parent: 'b' }), part('b', { parent: 'a' })] })).toEqual([
      ['/parts/0/parent', 'problem.parts.inside-itself'],
      ['/parts/1/parent', 'problem.parts.inside-itself'],
    ]);
    expect(await problemsOf({ parts: [part('a', { module: 'm' }), part('b', { module: 'm' })] })).toEqual([
      ['/parts/1/module', 'problem.parts.module-twice'],
    ]);
  });

  const block = (fromWeek: number, toWeek: number) => ({ key: `${String(fromWeek)}`, form: 'group', fromWeek, toWeek });
  const built = (blocks: object[], more = {}) => problemsOf({ programme: { blocks, ...more } });

  test('a block of weeks starts before it ends, in weeks that are free, within the edition', async () => {
    expect(await built([block(1, 7), block(8, 8)], { weeks: { least: 8, most: 8 } })).toEqual([]);
    expect(await built([block(7, 1)])).toEqual([['/programme/blocks/0/toWeek', 'problem.weeks']]);
    expect(await built([block(-3, 1)])).toEqual([['/programme/blocks/0/fromWeek', 'problem.number.least']]);
    expect(await built([block(1, 7), block(7, 9)])).toEqual([
      ['/programme/blocks/1/fromWeek', 'problem.weeks.overlap'],
    ]);
    expect(await built([block(1, 9)], { weeks: { least: 8, most: 8 } })).toEqual([
      ['/programme/blocks/0/toWeek', 'problem.weeks.beyond'],
    ]);
  });

  test('an edition does not begin before its project', async () => {
    const edition = { key: 'one', name, dates: { from: '2019-12-31' } };
    const refused = [['/editions/0/dates/from', 'problem.editions.before-project']];
    expect(await problemsOf({ period: { kind: 'dates', from: '2020-01-01' }, editions: [edition] })).toEqual(refused);
    expect(await problemsOf({ firstHeld: 2020, editions: [edition] })).toEqual(refused);
    expect(await problemsOf({ firstHeld: 2019, editions: [edition] })).toEqual([]);
  });

  test('an edition has no more people at its end than at its start', async () => {
    expect(await problemsOf({ editions: [{ key: 'one', name, atStart: 8, atEnd: 9 }] })).toEqual([
      ['/editions/0/atEnd', 'problem.editions.more-at-end'],
    ]);
  });
});

describe('places', () => {
  const amie = (deducted: boolean, perFullTime = 25) => ({
    lines: [
      { fullTime: 2, onBudget: true },
      { fullTime: 0.5, onBudget: false },
    ],
    caseload: { perFullTime, deductions: [{ fullTime: 0.2, deducted }] },
  });

  test('25 people for a full-time post are 50 for two, 45 once 0.2 of a post is counted out', () => {
    expect(placesOf(amie(false))).toEqual({ places: 50, fullTime: 2, deducted: 0 });
    expect(placesOf(amie(true))).toEqual({ places: 45, fullTime: 1.8, deducted: 0.2 });
    expect(placesOf(amie(false, 20))?.places).toBe(40);
  });

  test('tenths of posts add up as on paper', () => {
    const tenths = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(tenths, fc.integer({ min: 1, max: 100 }), (posts, perFullTime) => {
        const lines = posts.map((post) => ({ fullTime: post / 100, onBudget: true }));
        const sum = posts.reduce((total, post) => total + post, 0);
        expect(placesOf({ lines, caseload: { perFullTime } })?.places).toBe(Math.floor((perFullTime * sum) / 100));
      }),
    );
  });

  test('a post of which nobody knows how much it is counts for nothing', () => {
    const lines = [{ fullTime: 2, onBudget: true }, { onBudget: true }];
    expect(placesOf({ lines, caseload: { perFullTime: 25 } })?.fullTime).toBe(2);
    expect(placesOf({ lines: [{ onBudget: true }], caseload: { perFullTime: 25 } })).toBeUndefined();
  });

  test('without a cap, or without posts, no number of places is said', () => {
    expect(placesOf({ lines: [{ fullTime: 2, onBudget: true }] })).toBeUndefined();
    expect(placesOf({ caseload: { perFullTime: 25 } })).toBeUndefined();
  });
});

describe('collective and individual work', () => {
  const half = (tolerance: number) => ({ collective: 5_000, tolerance });

  test('is in balance up to the tolerance, on either side, and not a minute beyond', () => {
    expect(balanceOf(half(1_000), { collective: 600, individual: 400 })).toEqual({ collective: 6_000, kept: true });
    expect(balanceOf(half(1_000), { collective: 400, individual: 600 })).toEqual({ collective: 4_000, kept: true });
    expect(balanceOf(half(1_000), { collective: 601, individual: 400 })?.kept).toBe(false);
    expect(balanceOf(half(0), { collective: 90, individual: 90 })?.kept).toBe(true);
  });

  test('says nothing while no hours were worked', () => {
    expect(balanceOf(half(0), { collective: 0, individual: 0 })).toBeUndefined();
  });

  test('is judged alike whichever half is called collective', () => {
    const minutes = fc.integer({ min: 0, max: 600_000 });
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 0, max: 5_000 }), (one, other, tolerance) => {
        const there = balanceOf(half(tolerance), { collective: one, individual: other });
        const back = balanceOf(half(tolerance), { collective: other, individual: one });
        expect(there?.kept).toBe(back?.kept);
      }),
    );
  });
});

test('an evaluation moment holds for its own variant, and for all when it names none', () => {
  const moments = [{ key: 'entry' }, { key: 'middle', variant: 'long' }, { key: 'last', variant: 'short' }];
  const held = (variant?: string) => momentsFor(moments, variant).map(({ key }) => key);
  expect(held('long')).toEqual(['entry', 'middle']);
  expect(held('short')).toEqual(['entry', 'last']);
  expect(held()).toEqual(['entry']);
});
