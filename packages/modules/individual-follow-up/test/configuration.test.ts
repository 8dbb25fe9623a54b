import { type In, problemOf, validate } from '@tandem/sdk';
import { expect, test } from 'vitest';
import { individualFollowUp } from '../src/contract.ts';

const { schema } = individualFollowUp.config;
type Given = In<typeof schema>;
const title = { fr: 'Suivi individuel' };
const one = (key: string, fr: string) => ({ key, name: { fr } });
const problemsOf = async (configuration: unknown) => {
  const result = await validate(schema, configuration);
  return result.ok ? [] : result.issues.map(problemOf).map(({ path, key }) => [path, key]);
};

test('a title is enough, and states nothing else', async () => {
  expect(await validate(schema, { title })).toEqual({
    ok: true,
    value: {
      title,
      obstacles: [],
      acts: [],
      goals: { least: 0, selfMotivated: false },
      meetingPlaces: [],
      interpreter: false,
      interviewTopics: [],
      steps: [],
      outputs: [],
      path: { reassessed: false, dreams: false },
      sameWorkerInGroup: false,
      files: [],
    },
  });
  expect(await problemsOf({})).toEqual([['/title', 'problem.required']]);
});

test('MU-33 to MU-38 the follow-up of MOVE’UP has a place for all that its sheet says', async () => {
  const moveup: Given = {
    title,
    ledBy: { fr: 'Travailleur spécialisé du département Formation' },
    obstacles: [one('childcare', 'Garde d’enfants'), one('mobility', 'Mobilité')],
    acts: [one('equivalence', 'Équivalence de diplôme'), { ...one('letters', 'Lecture de courriers'), manner: 'with' }],
    steps: [{ ...one('professional-project', 'Entamer un projet professionnel'), optional: true }],
    cadence: 'quarter',
    files: [
      { ...one('global', 'Dossier global'), keptBy: { fr: 'Antenne sociale' } },
      { ...one('training', 'Projet de formation'), keptBy: { fr: 'Département Formation' } },
    ],
  };
  expect(await validate(schema, moveup)).toMatchObject({ ok: true, value: moveup });
});

test('the follow-up of AMIE has its places, its plan and its goals, for AM-21 to AM-23 and AM-32', async () => {
  const amie: Given = {
    title: { nl: 'Individuele begeleiding' },
    goals: { usual: 3, chosenBy: 'person', selfMotivated: true },
    meetingPlaces: ['office', 'home', 'outside'],
    interpreter: true,
    outputs: [{ key: 'plan', name: { nl: 'Toekomstplan' }, note: { nl: 'Met deelstappen' } }],
    sameWorkerInGroup: true,
  };
  expect(await validate(schema, amie)).toMatchObject({ ok: true, value: amie });
});

test('two obstacles cannot share a key, and a file has somebody who keeps it', async () => {
  const twice = one('mobility', 'Mobilité');
  expect(await problemsOf({ title, obstacles: [twice, twice] })).toEqual([['/obstacles', 'problem.invalid']]);
  expect(await problemsOf({ title, files: [one('global', 'Dossier global')] })).toEqual([
    ['/files/0/keptBy', 'problem.required'],
  ]);
});

test('what is in no list is refused at its place', async () => {
  expect(await problemsOf({ title, cadence: 'daily', meetingPlaces: ['park'], caseload: 0 })).toEqual([
    ['/cadence', 'problem.invalid'],
    ['/meetingPlaces/0', 'problem.invalid'],
    ['/caseload', 'problem.number.least'],
  ]);
});
