import { type ConfigurationStep, type In, problemOf, validate } from '@tandem/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectiveWorkshop, groupings, variants } from '../src/contract.ts';

const { schema, steps } = collectiveWorkshop.config;
type Given = In<typeof schema>;
const title = { fr: 'Ateliers' };
const one = (key: string, fr: string) => ({ key, name: { fr } });
const problemsOf = async (configuration: unknown) => {
  const result = await validate(schema, configuration);
  return result.ok ? [] : result.issues.map(problemOf).map(({ path, key }) => [path, key]);
};
/** What a module reads of a configuration, as long as it holds all that was given. */
const expectKept = async (given: Given) =>
  expect(await validate(schema, given)).toMatchObject({ ok: true, value: given });

test('a title is enough, and neither places nor half-days nor interviews are stated', async () => {
  const result = await validate(schema, { title });
  expect(result).toMatchObject({ ok: true, value: { title, lateMinutes: 15, internship: { place: 'none' } } });
  const stated = result.ok ? Object.keys(result.value) : [];
  expect(stated.filter((name) => /places|halfDays|individualEvaluation|groupEvaluation|entry/u.test(name))).toEqual([]);
});

const firstVersion = fc.record(
  {
    title: fc.constant(title),
    grouping: fc.subarray([...groupings]),
    places: fc.integer({ min: 4, max: 20 }),
    halfDaysPerWeek: fc.integer({ min: 1, max: 10 }),
    languageTeacher: fc.record({ present: fc.boolean(), minutesPerWeek: fc.integer({ min: 0, max: 2400 }) }),
    variants: fc.subarray([...variants]),
    lifeDomains: fc
      .uniqueArray(fc.constantFrom('housing', 'health', 'language', 'other'))
      .map((keys) => keys.map((key) => one(key, key))),
    lateMinutes: fc.integer({ min: 5, max: 120 }),
    smileyGrid: fc.record({ used: fc.boolean(), faces: fc.constantFrom(3, 4, 5) }),
    individualEvaluationWeeks: fc.integer({ min: 1, max: 52 }),
  },
  { requiredKeys: ['title'] },
);

test('all that version 1 could say, with what it said by default, is in each later version in the same words', async () => {
  const [{ schema: first }] = steps as readonly ConfigurationStep[] as readonly [ConfigurationStep];
  await fc.assert(
    fc.asyncProperty(firstVersion, async (given) => {
      const old = await validate(first, given);
      if (!old.ok) throw new Error(JSON.stringify(old.issues));
      let now: unknown = old.value;
      for (const [index, { migrate }] of steps.entries()) {
        const next = await validate(steps[index + 1]?.schema ?? schema, migrate(now as never));
        expect(next).toMatchObject({ ok: true, value: old.value });
        if (next.ok) now = next.value;
      }
    }),
  );
});

test('a group that had twelve places because nobody said a number keeps them', async () => {
  const [, { schema: second, migrate }] = steps as readonly [ConfigurationStep, ConfigurationStep];
  const before = await validate(second, { title });
  if (!before.ok) throw new Error(JSON.stringify(before.issues));
  expect(await validate(schema, migrate(before.value as never))).toMatchObject({ ok: true, value: { places: 12 } });
});

test('MU-28 MOVE’UP’s teacher and practice have their places, and the evaluation in the group of MU-61', async () => {
  await expectKept({
    title,
    languageTeacher: { present: true, subject: { fr: 'Français langue étrangère' } },
    languageWork: 'each-activity',
    intensity: { fr: 'Programme hebdomadaire bien rempli' },
    groupEvaluation: 'ad-hoc',
  });
});

test('the signals that MOVE’UP’s trainers hear of, and whom each goes to, have their places for MU-24 and MU-25', async () => {
  await expectKept({
    title,
    signals: {
      collected: true,
      routes: [
        { ...one('childcare', 'Garde d’enfants'), passedTo: { fr: 'Service de l’enfance' } },
        { ...one('status', 'Demandes de statut'), passedTo: { fr: 'Antenne sociale' } },
      ],
    },
  });
});

test('the modules of MOD’ACTIONS have their places, for MA-03, MA-15, MA-20 to MA-24 and MA-44', async () => {
  await expectKept({
    title,
    entry: 'rolling',
    entryCondition: { fr: 'Peu de connaissances en français' },
    languageWork: 'in-passing',
    topics: [one('housing', 'Démarches de logement'), { ...one('rights', 'Droits'), tracked: true }],
    threads: [one('culture', 'La dimension culturelle')],
    externalSchemes: [one('pmtic', 'PMTIC')],
    outputs: [one('work', 'Une création personnelle')],
  });
});

test('AM-24 to AM-28, AM-42 the three types of session of AMIE have their topics, methods and number', async () => {
  await expectKept({
    title: { nl: 'Groepswerking' },
    sessionTypes: [
      {
        ...one('information', 'Information'),
        topics: [one('rights', 'Droits et devoirs'), one('tenancy', 'Droit du bail'), one('health', 'Soins de santé')],
        methods: [one('presentation', 'Présentation'), one('role-play', 'Jeu de rôle')],
      },
      one('outings', 'Sorties'),
      { ...one('activation', 'Parcours d’activation'), sessions: 6, assignments: true },
    ],
    peerCoaching: true,
  });
});

test('BR-SW-05, BR-SW-08 groups of 8 to 10 and three half-days have their places, and the optional internship of BR-SW-13', async () => {
  await expectKept({ title, fewest: 8, places: 10, halfDaysPerWeek: 3, internship: { place: 'optional' } });
});

test('BR-ZI-06 the four accents of Zinderin(g) have their places', async () => {
  await expectKept({ title, accents: ['encounter', 'creative', 'educational', 'group'].map((key) => one(key, key)) });
});

test('a group that starts with more people than it has places is refused', async () => {
  expect(await problemsOf({ title, fewest: 13, places: 12 })).toEqual([['/fewest', 'problem.range']]);
  expect(await problemsOf({ title, fewest: 12, places: 12 })).toEqual([]);
  expect(await problemsOf({ title, fewest: 13 })).toEqual([]);
});

test('a cap is a whole number of people, from one on; no cap is no number', async () => {
  for (const places of [0, -1, 201, 7.5]) expect(await problemsOf({ title, places })).toHaveLength(1);
  for (const places of [1, 200, undefined]) expect(await problemsOf({ title, places })).toEqual([]);
});
