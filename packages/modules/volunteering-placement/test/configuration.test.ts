import { type In, problemOf, validate } from '@tandem/sdk';
import { expect, test } from 'vitest';
import { volunteeringPlacement } from '../src/contract.ts';

const { schema } = volunteeringPlacement.config;
type Given = In<typeof schema>;
const title = { fr: 'Bénévolat' };
const one = (key: string, fr: string) => ({ key, name: { fr } });
const problemsOf = async (configuration: unknown) => {
  const result = await validate(schema, configuration);
  return result.ok ? [] : result.issues.map(problemOf).map(({ path, key }) => [path, key]);
};
/** What a module reads of a configuration, as long as it holds all that was given. */
const expectKept = async (given: Given) =>
  expect(await validate(schema, given)).toMatchObject({ ok: true, value: given });

test('a title is enough, and states nothing else than that an agreement comes first', async () => {
  expect(await validate(schema, { title })).toEqual({
    ok: true,
    value: {
      title,
      purposes: [],
      themes: [],
      hosts: [],
      agreement: true,
      causes: [],
      steps: [],
      actions: [],
      hostPlaces: [],
    },
  });
});

test('AU-14, AU-19 causes and topics of ACTIV’UP have their places', async () => {
  await expectKept({
    title,
    causes: [one('culture', 'Culture'), one('language', 'Langue'), one('health', 'Santé')],
    themes: [
      one('migration', 'La migration'),
      one('childhood', 'L’enfance'),
      one('here-and-elsewhere', 'Ici et ailleurs'),
    ],
  });
});

test('AU-16, AU-17 purposes and hosts of ACTIV’UP have their places', async () => {
  await expectKept({ title, purposes: ['social', 'professional'], hosts: ['own-service'] });
});

test('the person’s own project of AU-15 has its states, drawn up and then carried out, that a program knows', async () => {
  await expectKept({
    title,
    steps: [
      { ...one('draw-up', 'Monter le projet'), state: 'drawn-up' },
      { ...one('carry-out', 'Réaliser le projet'), state: 'running' },
    ],
  });
  const step = { ...one('carry-out', 'Réaliser le projet'), state: 'somewhere' };
  expect(await problemsOf({ title, steps: [step] })).toEqual([['/steps/0/state', 'problem.invalid']]);
});

test('a group that acts in a care home has its activities, for AU-18', async () => {
  const activities = [one('workshops', 'Ateliers'), one('games', 'Jeux'), one('art', 'Animation artistique')];
  await expectKept({ title, actions: [{ ...one('care-home', 'Maison de repos'), venue: 'care-home', activities }] });
  const twice = [one('games', 'Jeux'), one('games', 'Jeux')];
  expect(await problemsOf({ title, actions: [{ ...one('home', 'Maison'), activities: twice }] })).toEqual([
    ['/actions/0/activities', 'problem.invalid'],
  ]);
});

test('hours a week stay within a full working week, and weeks go from the fewer to the more', async () => {
  await expectKept({ title, minutesPerWeek: 450, weeks: { least: 8, most: 10 } });
  expect(await problemsOf({ title, minutesPerWeek: 2281, weeks: { least: 10, most: 8 } })).toEqual([
    ['/minutesPerWeek', 'problem.number.most'],
    ['/weeks/most', 'problem.range'],
  ]);
});
