import { type In, problemOf, validate } from '@tandem/sdk';
import { expect, test } from 'vitest';
import { ispPreparation } from '../src/contract.ts';

const { schema } = ispPreparation.config;
type Given = In<typeof schema>;
const title = { fr: 'Préparation' };
const one = (key: string, fr: string) => ({ key, name: { fr } });
const problemsOf = async (configuration: unknown) => {
  const result = await validate(schema, configuration);
  return result.ok ? [] : result.issues.map(problemOf).map(({ path, key }) => [path, key]);
};
/** What a module reads of a configuration, as long as it holds all that was given. */
const expectKept = async (given: Given) =>
  expect(await validate(schema, given)).toMatchObject({ ok: true, value: given });

test('a title is enough, and states nothing else than that a plan completes the path', async () => {
  expect(await validate(schema, { title })).toEqual({
    ok: true,
    value: {
      title,
      leadsTo: [],
      topics: [],
      outputs: [],
      plan: true,
      forms: [],
      internship: { place: 'none' },
      components: [],
      orientation: { interviews: false, services: [] },
    },
  });
});

test('MU-41 the preparation of MOVE’UP leads to qualifying training or directly to work', async () => {
  await expectKept({ title, leadsTo: ['qualifying-training', 'work'] });
});

test('AU-20 START is made of four parts, and can say that it leads to the clear and realistic project of AU-22', async () => {
  await expectKept({
    title,
    components: [
      { ...one('interviews', 'Entretiens individuels'), form: 'individual' },
      { ...one('workshops', 'Ateliers'), form: 'group' },
      one('self-esteem', 'Séances sur l’estime de soi'),
      one('isp-training', 'Formation ISP spécifique'),
    ],
    outputs: [one('project', 'Un projet clair et réaliste')],
  });
});

test('BR-SW-07 Switch has its weeks, and places for the interviews, the internship and the plan of BR-SW-12 to BR-SW-14', async () => {
  await expectKept({
    title,
    forms: ['individual', 'group'],
    weeks: { least: 8, most: 10 },
    groupSize: { least: 8, most: 10 },
    orientation: { interviews: true, services: [one('employment', 'Service public de l’emploi')] },
    internship: { place: 'optional' },
    outputs: [one('plan', 'Un plan par étapes pour chaque jeune')],
  });
});

test('BR-TA-12 an internship of 60 hours is counted in minutes', async () => {
  await expectKept({ title, internship: { place: 'required', minutes: 3600 } });
});

test('fewer weeks than the least are refused at the place', async () => {
  expect(await problemsOf({ title, weeks: { least: 10, most: 8 }, internship: { minutes: -60 } })).toEqual([
    ['/internship/minutes', 'problem.number.least'],
    ['/weeks/most', 'problem.range'],
  ]);
});
