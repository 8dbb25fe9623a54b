import { expect, test } from 'vitest';
import { installed } from './installed.ts';

const courses = ['uitstraling', 'boost', 'zinderin-g', 'switch', 'ta-a-lent'] as const;

installed(['bruges', ...courses], (project, centre) => {
  const bruges = project('bruges');
  const of = <T>(read: (course: ReturnType<typeof project>) => T) =>
    Object.fromEntries(courses.map((course) => [course, read(project(course))]));

  test('BR-GE-01 goes by five principles: a pathway, set together, targeted support, clear goals, all of it in the PIIS', () => {
    expect(bruges.keys('/principles')).toEqual([
      'pathway',
      'set-together',
      'targeted-support',
      'clear-goals',
      'in-the-piis',
    ]);
    expect(bruges.names('/principles', 'nl')).toEqual([
      'Iedereen volgt een traject',
      'Het traject wordt samen met de persoon bepaald',
      'De begeleiding is individueel en gericht',
      'De doelen zijn duidelijk, met concrete stappen',
      'Alles staat in het GPMI',
    ]);
  });

  const figures = () =>
    bruges.at('/figures') as { key: string; value: number; unit: string; asOf?: string; group?: { en: string } }[];
  const pathways = () => figures().filter(({ group }) => group?.en === 'Files by type of pathway');

  test('BR-GE-02 has five types of pathway, each with its files in October 2017', () => {
    expect(pathways().map(({ key, value }) => [key, value])).toEqual([
      ['entry', 86],
      ['study', 120],
      ['language', 274],
      ['well-being', 305],
      ['activation', 265],
    ]);
    expect(pathways().map(({ unit, asOf }) => [unit, asOf])).toEqual(Array(5).fill(['files', '2017-10']));
  });

  test('BR-GE-03 the files add up to 1,050, and the sheet does not say that these are as many people', () => {
    expect(pathways().reduce((sum, { value }) => sum + value, 0)).toBe(1050);
    expect(bruges.text('/unclear/distinct-persons/name').nl).toContain('niet ook in een andere soort');
    expect(bruges.text('/unclear/distinct-persons/readAs').en).toBe('The sum is a number of files, not of persons.');
  });

  test('BR-GE-04 works at social activation with Boost for men, Uitstraling for women, and Zinderin(g)', () => {
    const focused = courses.filter((course) => String(project(course).at('/focus')) === 'social-activation');
    expect(focused).toEqual(['uitstraling', 'boost', 'zinderin-g']);
    expect(project('boost').at('/targetGroup/gender/options')).toEqual(['male']);
    expect(project('uitstraling').at('/targetGroup/gender/options')).toEqual(['female']);
    expect(inFocus('social-activation')).toEqual(['boost', 'uitstraling', 'zinderin-g']);
  });

  test('BR-GE-05 works at orientation with Ta(a)lent for newcomers and Switch for 18 to 25', () => {
    expect(courses.filter((course) => String(project(course).at('/focus')) === 'orientation')).toEqual([
      'switch',
      'ta-a-lent',
    ]);
    expect(project('switch').at('/targetGroup/ages')).toEqual({ from: 18, to: 25 });
    expect(project('ta-a-lent').keys('/targetGroup/criteria')).toContain('other-language');
    expect(inFocus('orientation')).toEqual(['ta-a-lent', 'switch']);
  });

  const inFocus = (focus: string) =>
    (bruges.at('/parts') as { key: string; parent?: string }[])
      .filter(({ parent }) => parent === focus)
      .map(({ key }) => key);

  test('BR-GE-06 calls Boost and Uitstraling courses, the other three projects', () => {
    expect(of((course) => course.at('/label'))).toEqual({
      uitstraling: 'course',
      boost: 'course',
      'zinderin-g': 'project',
      switch: 'project',
      'ta-a-lent': 'project',
    });
  });

  test('BR-GE-07 works with external providers such as Vormingplus, Vokans and Groep INTRO', () => {
    expect(bruges.names('/providers', 'nl').slice(0, 3)).toEqual(['Vormingplus', 'Vokans', 'Groep INTRO']);
    expect(bruges.text('/providers/vokans/note').nl).toContain('De lijst is niet volledig');
  });

  test('BR-GE-08 keeps what the sheet says of a competition and 57,042.00 euros a year as unclear, and how it is read', () => {
    expect(bruges.at('/providers/all/prices/year')).toMatchObject({ amount: 57_042_00, per: 'year' });
    expect(bruges.text('/providers/all/unclear').en).toContain('selection is by competition');
    expect(bruges.text('/unclear/selection/name').en).toContain('57,042.00 euros a year');
    expect(bruges.text('/unclear/selection/readAs').en).toContain('A tender among providers');
  });

  test('BR-GE-10 says of each course who supports and coordinates it, and whether with the provider', () => {
    const support = of((course) => course.at('/support') as { service?: { en: string }; withProvider: string });
    expect(
      Object.entries(support).map(([course, { service, withProvider }]) => [course, service?.en, withProvider]),
    ).toEqual([
      ['uitstraling', undefined, 'yes'],
      ['boost', 'Pathway service', 'yes'],
      ['zinderin-g', 'Pathway service', 'yes'],
      ['switch', undefined, 'not-stated'],
      ['ta-a-lent', 'Pathway service for foreigners', 'not-stated'],
    ]);
    expect(project('uitstraling').text('/support/note').en).toContain('does not say to which service');
    expect(project('boost').text('/support/note').en).toContain('One or more workers');
  });

  test('BR-GE-11 consults the person’s own worker; of Switch the sheet does not say', () => {
    expect(of((course) => course.at('/support/ownWorker'))).toEqual(allButSwitch);
  });

  test('BR-GE-12 has a steering group behind each course; of Switch the sheet does not say', () => {
    expect(of((course) => course.at('/support/steeringGroup'))).toEqual(allButSwitch);
  });

  const allButSwitch = {
    uitstraling: 'yes',
    boost: 'yes',
    'zinderin-g': 'yes',
    switch: 'not-stated',
    'ta-a-lent': 'yes',
  };

  test('BR-GE-13 knows each course by one key and the other spellings of its name', () => {
    expect(of((course) => course.text('/title').nl)).toEqual({
      uitstraling: 'Uitstraling',
      boost: 'Boost',
      'zinderin-g': 'Zinderin(g)',
      switch: 'Switch',
      'ta-a-lent': 'Ta(a)lent',
    });
    expect(project('ta-a-lent').at('/aliases')).toEqual([
      { key: 't-a-lent', spelling: 'T(a)lent' },
      { key: 'tac-a-lent', spelling: 'TAC(A)LENT' },
    ]);
    expect(project('zinderin-g').at('/aliases')).toEqual([{ key: 'zinding', spelling: 'Zinding' }]);
  });

  test('BR-GE-14 an edition tells its period, who began, who finished, a comment and whether the concept changed', async () => {
    const { configuration, project: projects } = centre().as('coordinator').core;
    const edition = {
      key: '2018',
      name: { fr: '2018', nl: '2018' },
      dates: { from: '2018-09-03', to: '2018-11-16' },
      atStart: 10,
      atEnd: 7,
      comment: { fr: 'Trois participants ont trouvé un emploi.', nl: 'Drie deelnemers vonden werk.' },
      conceptChanged: true,
    };
    const edit = (value: object) =>
      configuration.edit({
        project: 'boost',
        chain: 'project',
        edits: [{ path: '/editions/2018', value } as never],
      });
    const more = await edit({ ...edition, atEnd: 11 });
    expect(more.problems.map(({ path, key }) => [path, key])).toEqual([
      ['/editions/2018/atEnd', 'problem.editions.more-at-end'],
    ]);
    await configuration.discard({ project: 'boost' });
    const { draft } = await edit(edition);
    await configuration.publish({ project: 'boost', version: draft.version, reason: 'De editie van 2018' });
    const { project: boost } = await projects.get({ slug: 'boost' });
    expect((boost.editions as object[]).at(-1)).toMatchObject(edition);
  });

  test('BR-GE-15 gives three reasons for the courses', () => {
    expect(bruges.keys('/reasons')).toEqual(['needs', 'well-being', 'pathway']);
    expect(bruges.names('/reasons', 'en')).toEqual([
      'The courses support people in their needs',
      'They let people grow in well-being',
      'They have a good effect on the rest of the pathway',
    ]);
  });

  test('BR-PI-01 had a PIIS before 2015 for students and some others, by standard guidelines and a fixed structure', () => {
    expect(bruges.keys('/history')).toEqual(['piis-for-some', 'piis-for-activation', 'piis-compulsory']);
    expect(bruges.text('/history/piis-for-some/name').en).toBe('PIIS for students and some others');
    expect(bruges.text('/history/piis-for-some/note').en).toBe(
      'Before 2015: standard guidelines and a fixed structure.',
    );
    expect(bruges.at('/history/piis-for-activation/year')).toBe(2015);
    expect(bruges.at('/history/piis-compulsory/year')).toBe(2016);
  });

  test('is in Bruges, works in Dutch, and can be published as it is', () => {
    const all = [bruges, ...courses.map((course) => project(course))];
    expect(all.map((one) => one.text('/organisation').nl)).toEqual(Array(6).fill('OCMW Brugge'));
    expect(all.map((one) => one.at('/workLanguage'))).toEqual(Array(6).fill('nl'));
    expect(all.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
