import { type ProjectConfiguration, programmeOf, weeksOfBlock } from '@tandem/projects';
import { expect, test } from 'vitest';
import { installed } from './installed.ts';

type Programme = NonNullable<ProjectConfiguration['programme']>;
type Edition = NonNullable<ProjectConfiguration['editions']>[number];

const sameCriteria = ['limited-view', 'harder-orientation'];
const sameObjectives = ['autonomy', 'participation', 'insight'];

installed(['uitstraling', 'boost'], (project, centre) => {
  const uitstraling = project('uitstraling');
  const boost = project('boost');
  const weeksOf = (course: typeof boost) =>
    (course.at('/programme') as Programme).blocks!.map(({ key, form, fromWeek, toWeek }) => [
      key,
      form,
      fromWeek,
      toWeek,
    ]);

  test('BR-UI-01 Uitstraling was first held in 2007 and adapted over the years to the needs that prevail', () => {
    expect(uitstraling.at('/firstHeld')).toBe(2007);
    expect(uitstraling.names('/history', 'en')).toEqual(['Adapted over the years to the needs that prevail']);
  });

  test('BR-UI-02 Uitstraling is for women of 18 and more', () => {
    expect(uitstraling.at('/targetGroup/gender')).toEqual({ options: ['female'], unclear: false });
    expect(uitstraling.at('/targetGroup/ages')).toEqual({ from: 18 });
  });

  test('BR-UI-03 Uitstraling is for who has a limited view of their own qualities, talents and skills', () => {
    expect(uitstraling.text('/targetGroup/criteria/limited-view/name')).toMatchObject({
      nl: 'Heeft weinig zicht op de eigen kwaliteiten, talenten en vaardigheden',
      en: 'Has a limited view of their own qualities, talents and skills',
    });
  });

  test('BR-UI-04 Uitstraling is for who is harder to orient towards work and/or integration', () => {
    expect(uitstraling.text('/targetGroup/criteria/harder-orientation/name')).toMatchObject({
      nl: 'Is moeilijker te oriënteren naar werk en/of integratie',
    });
    expect(uitstraling.keys('/targetGroup/criteria')).toEqual(sameCriteria);
  });

  test('BR-UI-05 Uitstraling has three objectives: autonomy, participation for a better chance of a job, insight', () => {
    expect(uitstraling.keys('/objectives')).toEqual(sameObjectives);
    expect(uitstraling.names('/objectives', 'en')).toEqual([
      'Become more autonomous',
      'Take a greater part in society, and so have a better chance of a job',
      'Gain insight into one’s own qualities',
    ]);
  });

  test('BR-UI-06 Uitstraling trains in a group, through workshops', () => {
    expect(uitstraling.names('/programme/methods', 'en')).toEqual(['Group training through workshops']);
    expect(uitstraling.module('workshops')).toMatchObject({ kind: 'collective-workshop', state: 'open' });
  });

  test('BR-UI-07 Uitstraling is given by the provider and coordinated by one worker', () => {
    expect(uitstraling.keys('/providers')).toEqual(['external']);
    expect(uitstraling.text('/providers/external/role').en).toBe('Gives the course');
    expect(uitstraling.at('/support/workers')).toBe(1);
  });

  test('BR-UI-08 Uitstraling has one edition a year, of eleven weeks', () => {
    expect(uitstraling.at('/programme')).toMatchObject({ editionsPerYear: 1, weeks: { least: 11, most: 11 } });
  });

  test('BR-UI-09 BR-UI-10 Uitstraling begins with an information session, then has ten weeks of educational workshops', () => {
    expect(weeksOf(uitstraling)).toEqual([
      ['information', 'information', 1, 1],
      ['workshops', 'group', 2, 11],
    ]);
    expect(uitstraling.names('/programme/blocks', 'en')).toEqual(['Information session', 'Educational workshops']);
    expect(weeksOfBlock((uitstraling.at('/programme') as Programme).blocks![1]!)).toBe(10);
  });

  test('BR-UI-11 the edition of 2016 reached eight women, whose absences were always justified', () => {
    expect(uitstraling.at('/editions/2016/reached')).toBe(8);
    expect(uitstraling.text('/editions/2016/comment').en).toContain(
      'always justified, for social and/or medical reasons',
    );
  });

  test('BR-UI-12 change is noted even if minimal: in confidence, social development and charisma', () => {
    expect(uitstraling.text('/evaluation/participant/change/name').en).toBe('Note every change, even a minimal one');
    expect(uitstraling.names('/evaluation/participant/change/sections', 'en')).toEqual([
      'Confidence',
      'Social development',
      'Charisma',
    ]);
  });

  test('BR-UI-13 the edition of 2017 keeps the concept and starts early in September', () => {
    expect(uitstraling.at('/editions/2017')).toMatchObject({ conceptChanged: false, months: { from: '2017-09' } });
    expect(uitstraling.text('/editions/2017/when').nl).toBe('Vanaf begin september 2017');
  });

  test('BR-BO-01 Boost was first held in 2014 and is modelled on Uitstraling', () => {
    expect(boost.at('/firstHeld')).toBe(2014);
    expect(boost.at('/modelledOn')).toBe(uitstraling.found.slug);
  });

  test('BR-BO-02 Boost is for men of 18 and more, by the two criteria of Uitstraling', () => {
    expect(boost.at('/targetGroup/gender')).toEqual({ options: ['male'], unclear: false });
    expect(boost.at('/targetGroup/ages')).toEqual({ from: 18 });
    expect(boost.keys('/targetGroup/criteria')).toEqual(sameCriteria);
    expect(boost.names('/targetGroup/criteria', 'fr')).toEqual(uitstraling.names('/targetGroup/criteria', 'fr'));
  });

  test('BR-BO-03 Boost has the three objectives of Uitstraling', () => {
    expect(boost.keys('/objectives')).toEqual(sameObjectives);
    expect(boost.names('/objectives', 'nl')).toEqual(uitstraling.names('/objectives', 'nl'));
  });

  test('BR-BO-04 Boost trains in a group, through educational workshops of an external provider, with a steering group', () => {
    expect(boost.names('/programme/methods', 'en')).toEqual(['Group training through educational workshops']);
    expect(boost.names('/providers', 'en')).toEqual(['External provider']);
    expect(boost.at('/support/steeringGroup')).toBe('yes');
  });

  test('BR-BO-05 Boost has one edition a year, of eleven weeks', () => {
    expect(boost.at('/programme')).toMatchObject({ editionsPerYear: 1, weeks: { least: 11, most: 11 } });
  });

  test('BR-BO-06 BR-BO-07 BR-BO-08 Boost informs and acquaints, has eight weeks of workshops, evaluates and closes', () => {
    expect(weeksOf(boost)).toEqual([
      ['start', 'information', 1, 2],
      ['workshops', 'group', 3, 10],
      ['closing', 'closing', 11, 11],
    ]);
    expect(boost.text('/programme/blocks/start/note').en).toContain('gets acquainted in an educational workshop');
    expect(boost.names('/programme/blocks', 'en').slice(1)).toEqual([
      'Educational workshops',
      'Evaluation and closing',
    ]);
    expect(weeksOfBlock((boost.at('/programme') as Programme).blocks![1]!)).toBe(8);
  });

  test('BR-BO-09 the edition of 2016, from April to June, began with eight and ended with five: 62.5 %', () => {
    const edition = boost.at('/editions/2016') as Edition;
    expect(edition).toMatchObject({ months: { from: '2016-04', to: '2016-06' }, atStart: 8, atEnd: 5 });
    expect((edition.atEnd! / edition.atStart!) * 100).toBe(62.5);
  });

  test('BR-BO-10 the edition of 2017 has a new method, situational theatre, with the aim of taking responsibility', () => {
    expect(boost.text('/editions/2017/method')).toMatchObject({
      nl: 'Situatietheater, met als doel verantwoordelijkheid opnemen',
      en: 'Situational theatre, with the aim of taking responsibility',
    });
  });

  test('BR-BO-11 the edition of 2017 was held from August to December, for longer than its template', async () => {
    const edition = boost.at('/editions/2017') as Edition;
    expect(edition.months).toEqual({ from: '2017-08', to: '2017-12' });
    expect(programmeOf(boost.at('/programme') as Programme, edition)).toMatchObject({
      weeks: { least: 14, most: 22 },
      weeksFrom: 'dates',
    });
    // Its coordinator gives it the weeks it had: longer than the template is accepted, shorter than the blocks is not.
    const { configuration } = centre().as('coordinator').core;
    const lengthened = async (weeks: number, before?: number) => {
      const edits = [{ path: '/editions/2017/weeks', before, value: weeks } as never];
      const { problems } = await configuration.edit({ project: 'boost', chain: 'project', edits });
      return problems.map(({ path, key }) => [path, key]);
    };
    expect(await lengthened(20)).toEqual([]);
    expect(await lengthened(10, 20)).toEqual([['/editions/2017/weeks', 'problem.weeks.template']]);
  });
});
