import { type In, problemOf, validate } from '@tandem/sdk';
import { expect, test } from 'vitest';
import { projectRealisation } from '../src/contract.ts';

const { schema } = projectRealisation.config;
type Given = In<typeof schema>;
const title = { fr: 'Projets' };
const one = (key: string, fr: string) => ({ key, name: { fr } });
const problemsOf = async (configuration: unknown) => {
  const result = await validate(schema, configuration);
  return result.ok ? [] : result.issues.map(problemOf).map(({ path, key }) => [path, key]);
};
/** What a module reads of a configuration, as long as it holds all that was given. */
const expectKept = async (given: Given) =>
  expect(await validate(schema, given)).toMatchObject({ ok: true, value: given });

test('a title is enough, and states nothing else', async () => {
  expect(await validate(schema, { title })).toEqual({
    ok: true,
    value: { title, topics: [], aspirations: [], outputs: [], steps: [], threads: [], forms: [] },
  });
});

test('module 4 of MOD’ACTIONS has its condition, its content, its results and its writing, for MA-25 to MA-27 and MA-35', async () => {
  await expectKept({
    title,
    entryCondition: { fr: 'Avoir bien avancé dans la réflexion socioprofessionnelle' },
    topics: [one('assets', 'Atouts'), one('unclear', 'Points à éclaircir'), one('strengths', 'Forces et faiblesses')],
    aspirations: ['work', 'training', 'wish'],
    outputs: [one('project', 'Un projet personnel'), one('expectations', 'Des attentes plus claires')],
    steps: [{ ...one('first', 'Premiers pas'), optional: true }],
    writing: 'more-advanced',
  });
});

test('culture can run through it and newcomers start at any moment, for MA-03 and MA-15', async () => {
  await expectKept({ title, entry: 'rolling', threads: [one('culture', 'La dimension culturelle')] });
});

test('what is in no list is refused at its place', async () => {
  expect(await problemsOf({ title, entry: 'yearly', writing: 'poetry', weeks: { least: 4, most: 2 } })).toEqual([
    ['/entry', 'problem.invalid'],
    ['/writing', 'problem.invalid'],
    ['/weeks/most', 'problem.range'],
  ]);
});
