import { expect, test } from 'vitest';
import { installed } from './installed.ts';

installed(['moveup'], (project, centre) => {
  const moveup = project('moveup');

  test('MU-01 has its code, its organisation and one contact person', () => {
    expect(moveup.at('/code')).toBe('MOVE’UP');
    expect(moveup.at('/contactsExpected')).toBe(1);
    expect(moveup.text('/organisation')).toMatchObject({
      fr: 'CPAS de la Ville de Bruxelles',
      nl: 'OCMW van de Stad Brussel',
    });
  });

  test('MU-02 aims at a lasting way out of isolation through social participation', () => {
    expect(moveup.text('/objective').fr).toContain('Rompre l’isolement durablement par la participation sociale');
    expect(moveup.text('/objective').nl).toContain('Isolement blijvend doorbreken door sociale participatie');
  });

  test('MU-03 can be a goal in itself or a springboard', () => {
    expect(moveup.at('/endUses')).toEqual(['goal', 'springboard']);
  });

  test('MU-04 works in three ways that the team shares', () => {
    expect(moveup.keys('/stances')).toEqual(['emancipatory', 'needs-and-resources', 'power-to-act']);
    expect(moveup.names('/stances', 'en')).toEqual([
      'Towards more independence',
      'Start from the person’s needs and strengths',
      'Build the power to act',
    ]);
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

  test('forms groups that are alike in language and schooling, and fixes that with its reason (for MU-11)', () => {
    expect(moveup.at('/grouping', 'workshops')).toEqual(['language', 'schooling']);
    expect(moveup.locks('workshops')).toEqual({
      '/grouping': expect.objectContaining({ fr: expect.stringContaining('condition de MOVE’UP') }),
    });
  });

  test('MU-12 gives each activity in a variant for schooled and one for unschooled groups', async () => {
    expect(moveup.at('/variants', 'workshops')).toEqual(['schooled', 'unschooled']);
    const { edition } = centre().as('coordinator').collectiveWorkshop;
    const moduleId = moveup.module('workshops').id;
    for (const variant of ['schooled', 'unschooled'] as const)
      await edition.create({ moduleId, title: `Citoyenneté ${variant}`, startsOn: '2026-01-12', variant });
    const { items } = await edition.list({ moduleId });
    expect(items.map(({ title, variant }) => [title, variant])).toEqual(
      expect.arrayContaining([
        ['Citoyenneté schooled', 'schooled'],
        ['Citoyenneté unschooled', 'unschooled'],
      ]),
    );
  });

  test('MU-13 takes people from social services and antennas at step 1, and first of all from its own department', () => {
    const referrers = moveup.at('/intake/referrers') as { name: { fr: string }; main: boolean; step?: string }[];
    expect(referrers.map(({ name, main, step }) => [name.fr, main, step])).toEqual([
      ['Services sociaux', false, 'referral'],
      ['Antennes sociales', false, 'referral'],
      ['Département Formation, Emploi et Économie sociale', true, undefined],
    ]);
  });
  test('has a list of possible participants drawn up once a year (for MU-14)', () => {
    expect(moveup.at('/intake/entry')).toBe('yearly-list');
    expect(moveup.at('/cadences/yearly-list')).toMatchObject({
      of: 'list',
      strength: 'exactly',
      every: { count: 1, unit: 'year', times: 1 },
    });
  });
  test('MU-15 has people enrolled by global workers and a worker of the Employment department at step 2', () => {
    expect(moveup.at('/intake/steps/registration/number')).toBe('2');
    expect(moveup.names('/intake/steps/registration/actors', 'en')).toEqual([
      'Global social workers',
      'Worker of the Employment department',
    ]);
  });
  test('has a worker of the Training department write a balance at step 3 (for MU-16)', () => {
    expect(moveup.at('/intake/steps/balance/number')).toBe('3');
    expect(moveup.names('/intake/steps/balance/actors', 'en')).toEqual(['Social worker of the Training department']);
    expect(moveup.text('/intake/steps/balance/document').fr).toBe('Bilan de départ');
  });
  test('goes on after step 3 when the goals meet, and else stops with a reason (for MU-17)', () => {
    expect(moveup.at('/intake/steps/balance')).toMatchObject({
      gate: true,
      ways: [
        { outcome: 'accept', to: 'interview', reason: false },
        { outcome: 'refuse', to: 'leave', reason: true },
      ],
    });
  });
  test('MU-18 receives candidates at step 4, by a number of trainers that the sheet leaves unclear', () => {
    expect(moveup.at('/intake/steps/interview')).toMatchObject({
      number: '4',
      actors: [{ key: 'trainers', name: { en: 'Trainers of the group' }, count: 2 }],
      unclear: { en: expect.stringMatching(/first speaks of one trainer .* then of the two trainers/) },
    });
    expect(moveup.at('/unclear/trainers')).toMatchObject({
      heading: { fr: 'Recrutement, étape 4' },
      readAs: { fr: 'Deux formateurs ; le centre peut changer ce nombre.' },
    });
  });
  test('MU-19 finds out the motivation in that interview, beside the language in speech, reading and writing (for MU-20)', () => {
    expect(moveup.names('/intake/steps/interview/assesses', 'en')).toEqual([
      'Motivation',
      'Language test: speaking',
      'Language test: reading',
      'Language test: writing',
    ]);
  });
  test('owes feedback to two people (for MU-22)', () => {
    expect(moveup.names('/intake/steps/interview/feedbackTo', 'en')).toEqual([
      'The person’s own social worker',
      'Social worker of the Training department',
    ]);
  });
  test('MU-23 follows people up in four roles together', () => {
    expect(moveup.names('/team/jointFollowUp', 'en')).toEqual([
      'Trainer',
      'Worker of the Training department',
      'Worker of the Employment department',
      'Global social worker',
    ]);
  });
  test('MU-26 has a pathway of four numbered steps', () => {
    const steps = moveup.at('/intake/steps') as { key: string; number: string }[];
    expect(steps.map(({ number, key }) => [number, key])).toEqual([
      ['1', 'referral'],
      ['2', 'registration'],
      ['3', 'balance'],
      ['4', 'interview'],
    ]);
  });

  test('takes people in its workshops, twelve to a group', () => {
    expect([moveup.module('workshops').state, moveup.at('/places', 'workshops')]).toEqual(['open', 12]);
  });

  test('can be published as it is installed', () => expect(moveup.problems).toEqual([]));
});
