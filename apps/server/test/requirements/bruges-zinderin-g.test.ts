import type { ProjectConfiguration } from '@tandem/projects';
import { expect, test } from 'vitest';
import { installed } from './installed.ts';

type Programme = NonNullable<ProjectConfiguration['programme']>;

installed(['zinderin-g'], (project, centre) => {
  const zinderinG = project('zinderin-g');

  test('BR-ZI-01 Zinderin(g) was first held in 2013', () => expect(zinderinG.at('/firstHeld')).toBe(2013));

  test('BR-ZI-02 Zinderin(g) answers to a growing group of women who cannot be oriented to a job', () => {
    expect(zinderinG.names('/reasons', 'en')).toEqual(['A growing group of women cannot be oriented to a job']);
  });

  test('BR-ZI-03 Zinderin(g) has three objectives, none of them a job', () => {
    expect(zinderinG.names('/objectives', 'en')).toEqual([
      'Become more autonomous',
      'Take part in society',
      'Find a place in society again',
    ]);
  });

  test('BR-ZI-04 Zinderin(g) is for women of 18 and more with a limited view of their own qualities', () => {
    expect(zinderinG.at('/targetGroup/gender')).toEqual({ options: ['female'], unclear: false });
    expect(zinderinG.at('/targetGroup/ages')).toEqual({ from: 18 });
    expect(zinderinG.text('/targetGroup/criteria/limited-view/name').en).toContain('limited view of their own');
  });

  test('BR-ZI-05 Zinderin(g) is for who has a very limited network and finds integration hard', () => {
    expect(zinderinG.names('/targetGroup/criteria', 'en').slice(1)).toEqual([
      'Has a very limited network',
      'Finds integration hard',
    ]);
  });

  test('BR-ZI-06 Zinderin(g) has workshops with four accents: encounter, creative, educational, group forming', () => {
    expect(zinderinG.names('/programme/methods', 'en')).toEqual(['Workshops with four accents']);
    expect(zinderinG.names('/programme/accents', 'en')).toEqual([
      'Encounter',
      'Creative',
      'Educational',
      'Group forming',
    ]);
  });

  test('BR-ZI-07 Zinderin(g) is coordinated by two workers with the provider; its steering group coordinates and guides', () => {
    expect(zinderinG.at('/support')).toMatchObject({ workers: 2, withProvider: 'yes', steeringGroup: 'yes' });
    expect(zinderinG.text('/support/note').en).toBe('The steering group coordinates and guides.');
  });

  test('BR-ZI-08 Zinderin(g) goes on all year, except in the holidays of its workers and of the staff of Vormingplus', async () => {
    expect(zinderinG.at('/period')).toEqual({ kind: 'all-year' });
    expect(zinderinG.names('/providers', 'nl')).toEqual(['Vormingplus']);
    const calendars = zinderinG.at('/programme/holidays') as Programme['holidays'];
    expect(calendars!.map(({ key, whose, provider }) => [key, whose, provider])).toEqual([
      ['own', 'own', undefined],
      ['vormingplus', 'provider', 'vormingplus'],
    ]);
    // A calendar of its own for each: days of one are not days of the other.
    const { configuration } = centre().as('coordinator').core;
    const days = [{ key: 'summer', dates: { from: '2017-07-17', to: '2017-08-15' } }];
    const { value, problems } = await configuration.edit({
      project: 'zinderin-g',
      chain: 'project',
      edits: [{ path: '/programme/holidays/vormingplus/days', value: days } as never],
    });
    const { programme } = value as { programme: Programme };
    expect(programme.holidays!.map(({ key, days: off = [] }) => [key, off])).toEqual([
      ['own', []],
      ['vormingplus', days],
    ]);
    expect(problems).toEqual([]);
  });

  test('BR-ZI-09 Zinderin(g) reached fourteen people in 2016', () => {
    expect(zinderinG.at('/editions/2016')).toMatchObject({
      months: { from: '2016-01', to: '2016-12' },
      reached: 14,
    });
  });

  test('BR-ZI-10 Zinderin(g) found that a mix of creative, training and enriching activities works, with attention to strengths', () => {
    expect(zinderinG.names('/successFactors', 'en')).toEqual([
      'A mix of creative, training and enriching activities works',
      'Attention to each one’s strengths works',
    ]);
  });

  test('BR-ZI-12 Zinderin(g) kept its concept in 2017, with a varied programme all year long', () => {
    expect(zinderinG.at('/editions/2017')).toMatchObject({
      conceptChanged: false,
      months: { from: '2017-01', to: '2017-12' },
      comment: { en: 'A varied programme all year long.' },
    });
  });
});
