import { expect, test } from 'vitest';
import { installed } from './installed.ts';

installed(['moveup'], (project) => {
  const moveup = project('moveup');
  const lines = () => moveup.at('/funding/lines') as { category: string; amount?: number }[];
  const kinds = (place: string) =>
    (moveup.at(place) as { key: string; kind: string }[]).map(({ key, kind }) => [key, kind]);

  test('MU-45 costs four full-time equivalents and an outings budget of which no amount is given', () => {
    expect(moveup.at('/team/budgeted')).toBe(4);
    expect(kinds('/funding/categories')).toEqual([
      ['personnel', 'personnel'],
      ['outings', 'outings'],
    ]);
    expect(lines().some((line) => 'amount' in line)).toBe(false);
  });
  test('MU-46 is paid 75, 15 and 10 % on personnel, with the outings outside the split', () => {
    expect(lines().map(({ category }) => category)).toEqual(['personnel']);
    expect(lines()[0]).toMatchObject({
      shares: [
        { source: 'amif', share: 7500 },
        { source: 'federal', share: 1500 },
        { source: 'own', share: 1000 },
      ],
      base: { fr: 'Frais de personnel uniquement', nl: 'Alleen personeelskosten' },
    });
  });
  test('MU-47 has a team of four full-time equivalents', () => expect(moveup.at('/team/budgeted')).toBe(4));
  test('MU-48 asks for six profiles, and for training in language or literacy of the group trainers alone', () => {
    expect(moveup.at('/team/competencesExpected')).toBe(6);
    expect(moveup.at('/team/competences/language-or-literacy')).toMatchObject({
      name: { fr: 'Formé comme formateur en français langue étrangère ou en alphabétisation' },
      role: 'group-trainer',
    });
    expect(moveup.names('/team/roles', 'fr')).toEqual(['Formateur de groupe']);
  });
  test('MU-49 runs from 1 January 2020 to 31 December 2021', () =>
    expect(moveup.at('/period')).toEqual({ kind: 'dates', from: '2020-01-01', to: '2021-12-31' }));
  test('MU-50 is held in the building of the Training and Employment department', () => {
    expect(moveup.names('/sites', 'fr')).toEqual(['Bâtiment du département Formation et Emploi']);
    expect(moveup.names('/sites', 'en')).toEqual(['Building of the Training and Employment department']);
  });
  test('MU-51 works with office equipment, and a projector, a laminator and craft supplies for the group', () => {
    const material = moveup.at('/material') as { set: string; name: { en: string } }[];
    expect(material.map(({ set, name }) => [set, name.en])).toEqual([
      ['office', 'Office equipment'],
      ['group', 'Projector'],
      ['group', 'Laminator'],
      ['group', 'Craft supplies'],
    ]);
  });
  test('MU-52 succeeds by three factors', () => {
    expect(moveup.names('/successFactors', 'en')).toEqual([
      'The person carries their own project',
      'The group moves forward together',
      'The person comes first',
    ]);
  });

  test('has an individual interview each quarter, which is thirteen weeks (for MU-55)', () => {
    expect(moveup.at('/individualEvaluationWeeks', 'workshops')).toBe(13);
    expect(moveup.at('/cadences/quarterly-interview')).toMatchObject({
      of: 'evaluation',
      strength: 'exactly',
      every: { count: 1, unit: 'quarter', times: 1 },
    });
  });
  test('ends with a balance by the trainer, in four sections, that proposes to continue or to reorient (for MU-57 to MU-59)', () => {
    expect(moveup.at('/evaluation/participant/balance')).toMatchObject({
      at: { kind: 'end' },
      by: { fr: 'Le formateur' },
      note: { en: 'Not the balance of step 3.' },
    });
    expect(moveup.names('/evaluation/participant/balance/sections', 'en')).toEqual([
      'Path',
      'Progress',
      'Regularity',
      'Obstacles',
    ]);
    expect(moveup.names('/evaluation/participant/balance/decisions', 'en')).toEqual(['Continue', 'Reorient']);
  });
  test('has participants fill in a grid of smileys after each workshop (for MU-60)', () => {
    expect(moveup.at('/smileyGrid', 'workshops')).toEqual({ used: true, faces: 5 });
    expect(moveup.at('/evaluation/module/smileys')).toMatchObject({
      at: { kind: 'each-session' },
      instrument: 'smileys',
      part: 'workshops',
      by: { fr: 'Les participants' },
    });
  });
  test('has trainers evaluate with the group, because this public finds it hard to evaluate itself (for MU-61)', () => {
    expect(moveup.at('/evaluation/module/group')).toMatchObject({
      at: { kind: 'needed' },
      instrument: 'discussion',
      by: { en: 'The trainers' },
      note: { en: 'Evaluating oneself is hard for these participants.' },
    });
  });
});
