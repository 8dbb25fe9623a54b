import { afterEach, expect, test } from 'vitest';
import { installed } from './requirements/installed.ts';
import { at } from './requirements/place.ts';

/** What a coordinator of AMIE could write that cannot be, the place at which it is said, and as what. */
interface Impossible {
  readonly what: string;
  /** What is written, by its place. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly place: string;
  readonly problem: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

const name = (words: string) => ({ fr: words, nl: words, en: words });
const way = (to: string) => ({ key: `to-${to}`, outcome: to === 'leave' ? 'refuse' : 'accept', to });
const step = (key: string, ...ways: readonly string[]) => ({ key, name: name(key), ways: ways.map(way) });
const pathway = (...steps: readonly ReturnType<typeof step>[]) => ({ '/intake/steps': steps });
const blocks = (...weeks: readonly (readonly [string, number, number])[]) => ({
  '/programme/blocks': weeks.map(([key, fromWeek, toWeek]) => ({ key, form: 'group', fromWeek, toWeek })),
});
const edition = (when: object) => ({ '/editions': [{ key: 'early', name: name('2021'), ...when }] });

const impossible: readonly Impossible[] = [
  {
    what: 'shares that make 99.99 %',
    written: { '/funding/lines/personnel/shares/amif/share': 7_499 },
    place: '/funding/lines/personnel/shares',
    problem: 'problem.funding.total',
    values: { total: 99.99 },
  },
  {
    what: 'shares that make 100.01 %',
    written: { '/funding/lines/personnel/shares/ocmw/share': 1_001 },
    place: '/funding/lines/personnel/shares',
    problem: 'problem.funding.total',
    values: { total: 100.01 },
  },
  {
    what: 'two costs of one category on the same days',
    written: {
      '/funding/lines/personnel/dates': { from: '2022-01-01', to: '2023-06-30' },
      '/funding/lines/later': {
        key: 'later',
        category: 'personnel',
        dates: { from: '2023-06-30', to: '2024-12-31' },
        shares: [{ key: 'ocmw', source: 'ocmw', share: 10_000 }],
      },
    },
    place: '/funding/lines/later/dates',
    problem: 'problem.overlap',
  },
  {
    what: 'two prices of one provider on the same days',
    written: {
      '/providers': [
        {
          key: 'school',
          name: name('School'),
          prices: [
            { key: 'first', amount: 25_000, dates: { to: '2023-12-31' } },
            { key: 'second', amount: 30_000, dates: { from: '2023-12-31' } },
          ],
        },
      ],
    },
    place: '/providers/school/prices/second/dates',
    problem: 'problem.overlap',
  },
  {
    what: 'a project that ends before it starts',
    written: { '/period': { kind: 'dates', from: '2024-12-31', to: '2022-01-01' } },
    place: '/period/to',
    problem: 'problem.period',
  },
  {
    what: 'a block that ends before it starts',
    written: blocks(['welcome', 1, 2], ['backwards', 6, 3]),
    place: '/programme/blocks/backwards/toWeek',
    problem: 'problem.weeks',
  },
  {
    what: 'a block in weeks below zero',
    written: blocks(['negative', -3, 2]),
    place: '/programme/blocks/negative/fromWeek',
    problem: 'problem.number.least',
    values: { minimum: 1 },
  },
  {
    what: 'two blocks in the same weeks',
    written: blocks(['first', 1, 4], ['second', 4, 8]),
    place: '/programme/blocks/second/fromWeek',
    problem: 'problem.weeks.overlap',
  },
  {
    what: 'a pathway with no way out: its only step leads to itself',
    written: pathway(step('admission', 'admission')),
    place: '/intake/steps/admission/ways',
    problem: 'problem.pathway.loop',
  },
  {
    what: 'a pathway by which nobody gets into the project',
    written: pathway(step('admission', 'leave')),
    place: '/intake/steps/admission/ways',
    problem: 'problem.pathway.no-way-in',
  },
  {
    what: 'a loop without exit behind a step that has one',
    written: pathway(step('admission', 'enter', 'talk'), step('talk', 'test'), step('test', 'talk')),
    place: '/intake/steps/talk/ways',
    problem: 'problem.pathway.loop',
  },
  {
    what: 'a way to a step that is not there',
    written: pathway(step('admission', 'enter', 'interview')),
    place: '/intake/steps/admission/ways/to-interview/to',
    problem: 'problem.pathway.lost',
  },
  {
    what: 'a gate that lets everybody through',
    written: pathway({ ...step('admission', 'enter'), gate: true } as ReturnType<typeof step>),
    place: '/intake/steps/admission/ways',
    problem: 'problem.pathway.gate',
  },
  {
    what: 'an edition on a day before its project',
    written: edition({ dates: { from: '2021-12-31', to: '2022-02-01' } }),
    place: '/editions/early/dates/from',
    problem: 'problem.editions.before-project',
  },
  {
    what: 'an edition in a month before its project',
    written: edition({ months: { from: '2021-12' } }),
    place: '/editions/early/months/from',
    problem: 'problem.editions.before-project',
  },
];

installed(['amie'], (_, centre) => {
  const amie = { project: 'amie', chain: 'project' };

  afterEach(async () => {
    await centre().as('coordinator').core.configuration.discard({ project: 'amie' });
  });

  test.each(impossible)('refuses $what, and names the place', async ({ written, place, problem, values }) => {
    const { configuration } = centre().as('coordinator').core;
    const { value: before } = await configuration.read(amie);
    const edits = Object.entries(written).map(([path, value]) => ({ path, before: at(before, path), value }) as never);
    const said = expect.objectContaining({ path: place, key: problem, severity: 'block', ...(values && { values }) });

    const { draft, problems } = await configuration.edit({ ...amie, edits });
    expect(problems).toContainEqual(said);
    const { chains } = await configuration.check({ project: 'amie' });
    const found = chains.find(({ chain }) => chain === 'project')?.problems ?? [];
    expect(found).toContainEqual(said);

    const publication = configuration.publish({ project: 'amie', version: draft.version, reason: 'Vergissing' });
    const blocks = found.filter(({ severity }) => severity === 'block').length;
    await expect(publication).rejects.toMatchObject({
      cause: { code: 'core/draft-has-problems', details: { count: blocks } },
    });
    expect(await configuration.history({ project: 'amie' })).toHaveLength(1);
  });

  test('takes the same headings when they are possible', async () => {
    const { configuration } = centre().as('coordinator').core;
    const { value: before } = await configuration.read(amie);
    const possible = {
      '/funding/lines/personnel/shares/amif/share': 7_499,
      '/funding/lines/personnel/shares/ocmw/share': 1_001,
      ...blocks(['first', 1, 4], ['second', 5, 8]),
      ...pathway(step('admission', 'talk', 'leave'), step('talk', 'test', 'enter'), step('test', 'talk')),
      ...edition({ dates: { from: '2022-01-01', to: '2022-02-01' } }),
    };
    const edits = Object.entries(possible).map(([path, value]) => ({ path, before: at(before, path), value }) as never);
    const { draft, problems } = await configuration.edit({ ...amie, edits });
    expect(problems.filter(({ severity }) => severity === 'block')).toEqual([]);
    const { revision } = await configuration.publish({
      project: 'amie',
      version: draft.version,
      reason: 'Nieuwe start',
    });
    expect(revision).toBe(2);
  });
});
