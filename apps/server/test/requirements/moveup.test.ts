import { expect, test } from 'vitest';
import { installed } from './installed.ts';

installed(['moveup'], (project) => {
  const moveup = project('moveup');

  test('MU-01 has its code and its organisation', () => {
    expect(moveup.at('/code')).toBe('MOVE’UP');
    expect(moveup.text('/organisation')).toMatchObject({
      fr: 'CPAS de la Ville de Bruxelles',
      nl: 'OCMW van de Stad Brussel',
    });
  });

  test('MU-02 aims at a lasting way out of isolation through social participation', () => {
    expect(moveup.text('/objective').fr).toContain('Rompre l’isolement durablement par la participation sociale');
  });

  test('MU-03 can be a goal in itself or a springboard', () => {
    expect(moveup.at('/endUses')).toEqual(['goal', 'springboard']);
  });

  test('MU-04 works in three ways that the team shares', () => {
    expect(moveup.keys('/stances')).toEqual(['emancipatory', 'needs-and-resources', 'power-to-act']);
  });

  test('MU-05 is for adults only', () =>
    expect(moveup.at('/targetGroup/age')).toEqual({ options: ['adult'], unclear: false }));
  test('MU-06 is for people of low education only', () =>
    expect(moveup.at('/targetGroup/education')).toEqual({ options: ['low'], unclear: false }));
  test('MU-07 is for who cannot read or write and for beginners, not for the advanced', () =>
    expect(moveup.at('/targetGroup/language')).toEqual({ options: ['illiterate', 'beginner'], unclear: false }));
  test('MU-08 is for people from outside the European Union only', () =>
    expect(moveup.at('/targetGroup/nationality')).toEqual({ options: ['non-eu'], unclear: false }));
  test('MU-09 has mixed groups', () =>
    expect(moveup.at('/targetGroup/gender')).toEqual({ options: ['mixed'], unclear: false }));
  test('MU-10 is for people in restricted and in ordinary physical condition', () =>
    expect(moveup.at('/targetGroup/condition')).toEqual({ options: ['restricted', 'normal'], unclear: false }));

  test('MU-11 forms groups that are alike in language and schooling, and fixes that with its reason', () => {
    expect(moveup.at('/grouping', 'workshops')).toEqual(['language', 'schooling']);
    expect(moveup.locks('workshops')).toEqual({
      '/grouping': expect.objectContaining({ fr: expect.stringContaining('condition de MOVE’UP') }),
    });
  });

  test('MU-12 gives each activity in a variant for schooled and one for unschooled groups', () => {
    expect(moveup.at('/variants', 'workshops')).toEqual(['schooled', 'unschooled']);
  });

  test('MU-28 has a teacher of French present in the workshops', () => {
    expect(moveup.at('/languageTeacher', 'workshops')).toEqual({ present: true, minutesPerWeek: 600 });
  });

  test('MU-29 fills the week: ten half-days', () => expect(moveup.at('/halfDaysPerWeek', 'workshops')).toBe(10));

  test('MU-30 clears obstacles by life domain: housing, health, language, other', () => {
    expect(moveup.names('/lifeDomains', 'en', 'workshops')).toEqual(['Housing', 'Health', 'Language', 'Other']);
  });

  test('MU-47 has a team of four full-time equivalents', () => expect(moveup.at('/team')).toEqual({ budgeted: 4 }));
  test('MU-49 runs from 1 January 2020 to 31 December 2021', () =>
    expect(moveup.at('/period')).toEqual({ kind: 'dates', from: '2020-01-01', to: '2021-12-31' }));
  test('MU-55 has an individual interview each quarter, which is thirteen weeks', () =>
    expect(moveup.at('/individualEvaluationWeeks', 'workshops')).toBe(13));
  test('MU-60 has participants fill in a grid of smileys after each workshop', () =>
    expect(moveup.at('/smileyGrid', 'workshops')).toEqual({ used: true, faces: 5 }));

  test('takes people in its workshops, twelve to a group', () => {
    expect([moveup.module('workshops').state, moveup.at('/places', 'workshops')]).toEqual(['open', 12]);
  });

  test('can be published as it is installed', () => expect(moveup.problems).toEqual([]));
});
