import {
  daysOfEdition,
  minutesOf,
  placesPerYear,
  programmeOf,
  type ProjectConfiguration,
  sessionsOf,
} from '@tandem/projects';
import { expect, test } from 'vitest';
import { installed } from './installed.ts';

type Programme = NonNullable<ProjectConfiguration['programme']>;
type Edition = NonNullable<ProjectConfiguration['editions']>[number];

const hours = (count: number) => count * 60;

installed(['switch', 'ta-a-lent'], (project, centre) => {
  const youth = project('switch');
  const taALent = project('ta-a-lent');
  const block = (key: string) => taALent.at(`/programme/blocks/${key}`);
  const blocks = () => (taALent.at('/programme') as Programme).blocks!;

  test('BR-SW-01 Switch was launched in 2005 as a project of the European Social Fund', () => {
    expect(youth.at('/firstHeld')).toBe(2005);
    expect(youth.at('/history/esf')).toMatchObject({ year: 2005, name: { en: 'Launched as an ESF project' } });
    expect(youth.at('/funding/sources/esf/type')).toBe('european');
    expect(youth.text('/funding/sources/esf/note').en).toContain('does not say who pays afterwards');
  });

  test('BR-SW-02 Switch orients young people to fitting support and/or a job, and checks possibilities and expectations', () => {
    expect(youth.names('/objectives', 'en')).toEqual([
      'Orient young people to fitting support and/or a job',
      'Check possibilities and expectations',
    ]);
  });

  test('BR-SW-03 Switch says why: over a third of the people on income support are under 25', () => {
    expect(youth.at('/figures/under-25')).toMatchObject({ value: 33.33, unit: 'percent', precision: 'more-than' });
    expect(youth.text('/figures/under-25/name').en).toBe('Share of under-25s among people on income support');
    expect(youth.text('/figures/under-25/note').nl).toBe('De fiche zegt: meer dan een derde.');
  });

  test('BR-SW-04 Switch is for who is 18 to 25', () => {
    expect(youth.at('/targetGroup/ages')).toEqual({ from: 18, to: 25 });
    expect(youth.at('/targetGroup/age')).toEqual({ options: ['young'], unclear: false });
  });

  test('BR-SW-05 Switch has groups of 8 to 10', () => {
    expect(youth.at('/programme/groupSize')).toEqual({ least: 8, most: 10 });
    expect([youth.at('/fewest', 'workshops'), youth.at('/places', 'workshops')]).toEqual([8, 10]);
  });

  test('BR-SW-06 Switch has three editions a year: 24 to 30 places', () => {
    expect(youth.at('/programme/editionsPerYear')).toBe(3);
    expect(placesPerYear(youth.at('/programme') as Programme)).toEqual({ least: 24, most: 30 });
  });

  test('BR-SW-07 Switch lasts 8 to 10 weeks', () => {
    expect(youth.at('/programme/weeks')).toEqual({ least: 8, most: 10 });
  });

  test('BR-SW-08 Switch takes a day and a half a week: 12 to 15 days', () => {
    expect(youth.at('/programme/daysPerWeek')).toBe(1.5);
    expect(daysOfEdition(youth.at('/programme') as Programme)).toEqual({ least: 12, most: 15 });
  });

  test('BR-SW-09 Switch works in a group and individually', () => {
    expect(youth.keys('/programme/methods')).toEqual(['group', 'individual']);
    expect(youth.at('/parts/workshops/forms')).toEqual(['collective']);
    expect(youth.at('/parts/follow-up/forms')).toEqual(['individual']);
    expect(youth.found.modules.map(({ slug, kind }) => [slug, kind])).toEqual([
      ['workshops', 'collective-workshop'],
      ['follow-up', 'individual-follow-up'],
      ['insertion', 'isp-preparation'],
    ]);
  });

  test('BR-SW-10 Switch has six themes in the group', () => {
    expect(youth.names('/parts/workshops/contents', 'en')).toEqual([
      'Housing',
      'Training',
      'Job search',
      'Social security',
      'Applications',
      'Budget',
    ]);
    expect(youth.text('/parts/workshops/contents/social-security/note').en).toBe('Rights and duties.');
  });

  test('BR-SW-11 Switch follows each young person more intensively', () => {
    expect(youth.text('/parts/follow-up/aim').en).toBe('A more intensive follow-up of each young person.');
    expect(youth.text('/intensity', 'follow-up').nl).toBe('Een intensievere begeleiding van elke jongere.');
  });

  test('BR-SW-12 Switch has interviews at several services about a possible training', () => {
    expect(youth.at('/orientation/interviews', 'insertion')).toBe(true);
    expect(youth.text('/parts/insertion/contents/orientation-interviews/name').en).toBe(
      'Orientation interviews at several services about a possible training',
    );
  });

  test('BR-SW-13 Switch offers an internship to whom it suits', () => {
    expect(youth.at('/internship/place', 'insertion')).toBe('optional');
    expect(youth.at('/parts/internship')).toMatchObject({ level: 'extra', optional: true });
  });

  test('BR-SW-14 Switch ends with a step-by-step plan for each young person', () => {
    expect(youth.at('/plan', 'insertion')).toBe(true);
    expect(youth.names('/outputs', 'en', 'insertion')).toEqual([
      'An individual step-by-step plan for each young person.',
    ]);
  });

  test('BR-TA-01 Ta(a)lent was first held in 2011, launched as a project of the European Social Fund', () => {
    expect(taALent.at('/firstHeld')).toBe(2011);
    expect(taALent.at('/history/esf')).toMatchObject({ year: 2011, name: { en: 'Launched as an ESF project' } });
    expect(taALent.at('/funding/sources/esf/type')).toBe('european');
  });

  test('BR-TA-02 Ta(a)lent orients speakers of other languages on the labour market', () => {
    expect(taALent.text('/objective').en).toBe('Orient speakers of other languages on the labour market.');
  });

  test('BR-TA-03 Ta(a)lent has two sub-objectives: one’s own qualities, and the Belgian labour market', () => {
    expect(taALent.names('/objectives', 'en')).toEqual([
      'Gain insight into one’s own qualities',
      'Get a better idea of the Belgian labour market and of one’s own chances',
    ]);
  });

  test('BR-TA-04 Ta(a)lent is for clients with another language, a limited view of their talents, and limited language', () => {
    expect(taALent.names('/targetGroup/criteria', 'en')).toEqual([
      'Is a client of the centre and speaks another language',
      'Has a limited view of their own talents',
      'Knows little of the language as yet',
    ]);
  });

  test('BR-TA-05 Ta(a)lent works in a group, individually and through an internship', () => {
    expect(taALent.names('/programme/methods', 'en')).toEqual(['In a group', 'Individual', 'Internship']);
    expect(taALent.found.modules.map(({ slug, kind }) => [slug, kind])).toEqual([
      ['workshops', 'collective-workshop'],
      ['individual', 'individual-follow-up'],
      ['internship', 'isp-preparation'],
    ]);
    expect(taALent.at('/internship/place', 'internship')).toBe('required');
  });

  test('BR-TA-06 Ta(a)lent is coordinated by a worker of the pathway service for foreigners, with a provider and a steering group', () => {
    expect(taALent.at('/support')).toMatchObject({
      service: { nl: 'Trajectwerking voor vreemdelingen' },
      workers: 1,
      steeringGroup: 'yes',
    });
    expect(taALent.names('/providers', 'nl')).toEqual(['Externe aanbieder']);
  });

  test('BR-TA-07 Ta(a)lent has two editions a year, of eighteen weeks each', () => {
    expect(taALent.at('/programme')).toMatchObject({ editionsPerYear: 2, weeks: { least: 18, most: 18 } });
  });

  test('BR-TA-08 weeks 1 to 7 are in a group: 60 hours over 21 sessions, which do not divide them', () => {
    expect(block('group-1')).toMatchObject({ form: 'group', fromWeek: 1, toWeek: 7, minutes: hours(60) });
    const sessions = sessionsOf(blocks()[0]!)!;
    expect([sessions, Math.round(hours(60) / sessions)]).toEqual([21, hours(2) + 51]);
  });

  test('BR-TA-09 week 8 is individual: 7 hours 30', () => {
    expect(block('individual-1')).toMatchObject({ form: 'individual', fromWeek: 8, toWeek: 8, minutes: hours(7.5) });
  });

  test('BR-TA-10 weeks 9 to 13 are in a group: 45 hours over 15 sessions of 3', () => {
    expect(block('group-2')).toMatchObject({ form: 'group', fromWeek: 9, toWeek: 13, minutes: hours(45) });
    const sessions = sessionsOf(blocks()[2]!)!;
    expect([sessions, hours(45) / sessions]).toEqual([15, hours(3)]);
  });

  test('BR-TA-11 week 14 is individual: 7 hours 30', () => {
    expect(block('individual-2')).toMatchObject({ form: 'individual', fromWeek: 14, toWeek: 14, minutes: hours(7.5) });
  });

  test('BR-TA-12 weeks 15 to 17 are an internship of 60 hours, week 18 closes with 3', () => {
    expect(block('internship')).toMatchObject({ form: 'placement', fromWeek: 15, toWeek: 17, minutes: hours(60) });
    expect(block('closing')).toMatchObject({ form: 'closing', fromWeek: 18, toWeek: 18, minutes: hours(3) });
  });

  test('BR-TA-13 Ta(a)lent makes 183 hours: 105 in a group, 15 individual, 60 of internship, 3 to close', () => {
    expect(minutesOf(blocks())).toEqual({
      byForm: { group: hours(105), individual: hours(15), placement: hours(60), closing: hours(3) },
      total: hours(183),
      unknown: 0,
    });
  });

  test('BR-TA-14 the weight of Ta(a)lent shifts from the group to the person and the internship', () => {
    expect(taALent.names('/programme/accents', 'en')).toEqual([
      'The weight shifts from the group to individual support and internship',
    ]);
    const half = (from: number, to: number) =>
      minutesOf(blocks().filter(({ fromWeek, toWeek }) => fromWeek >= from && toWeek <= to)).byForm['group']!;
    expect(half(1, 8)).toBeGreaterThan(half(9, 18));
  });

  test('BR-TA-15 the second session of 2016 began with twelve, of whom eight finished: 66.7 %', () => {
    const edition = taALent.at('/editions/2016-2') as Edition;
    expect(edition).toMatchObject({ atStart: 12, atEnd: 8, name: { en: '2016, second session' } });
    expect(((edition.atEnd! / edition.atStart!) * 100).toFixed(1)).toBe('66.7');
  });

  test('BR-TA-16 in 2017 one edition ran from February to June, the other from September over the end of the year', async () => {
    const second = taALent.at('/editions/2017-2') as Edition;
    expect(taALent.at('/editions/2017-1/months')).toEqual({ from: '2017-02', to: '2017-06' });
    expect(second.months).toEqual({ from: '2017-09', to: '2018-01' });
    expect(programmeOf(taALent.at('/programme') as Programme, second)).toMatchObject({
      weeks: { least: 18, most: 18 },
      weeksFrom: 'template',
    });
    const { configuration } = centre().as('coordinator').core;
    const dates = { from: '2017-09-11', to: '2018-01-12' };
    const { value, problems } = await configuration.edit({
      project: 'ta-a-lent',
      chain: 'project',
      edits: [{ path: '/editions/2017-2/dates', value: dates } as never],
    });
    expect(problems).toEqual([]);
    const [, , crossing] = (value as { editions: Edition[] }).editions;
    expect(programmeOf(taALent.at('/programme') as Programme, crossing!).weeks).toEqual({ least: 18, most: 18 });
  });
});
