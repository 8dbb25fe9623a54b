import { expect, test } from 'vitest';
import { all, courses, onForm, type Plugin } from './projects.ts';
import { type InstalledProject, installed } from './installed.ts';

interface Part {
  readonly key: string;
  readonly level: string;
  readonly parent?: string;
  readonly transversal: boolean;
  readonly forms?: readonly string[];
  readonly objectives?: readonly unknown[];
  readonly numbers?: readonly { readonly key: string; readonly number: string }[];
}

installed(all, (project, centre) => {
  const each = <T>(plugins: readonly Plugin[], of: (one: InstalledProject) => T) =>
    Object.fromEntries(plugins.map((plugin) => [plugin, of(project(plugin))]));
  const having = (place: string) => onForm.filter((plugin) => project(plugin).at(place) !== undefined);
  const parts = (plugin: Plugin) => project(plugin).at('/parts') as Part[];

  test('X-01 has a place for each heading of the common sheet, and shows which sheet fills it', () => {
    const filled = Object.fromEntries(
      [
        '/organisation',
        '/contactsExpected',
        '/period',
        '/call',
        '/objective',
        '/targetGroup',
        '/intake/referrers',
        '/parts',
        '/funding/lines',
        '/sites',
        '/material',
        '/successFactors',
        '/partners',
        '/evaluation/participant',
        '/evaluation/module',
        '/inspiration',
        '/additionalObjectives',
      ].map((place) => [place, having(place).join(' ')]),
    );
    expect(filled).toEqual({
      '/organisation': 'moveup modactions activup amie',
      '/contactsExpected': 'moveup modactions activup amie',
      '/period': 'moveup modactions activup amie',
      '/call': 'amie',
      '/objective': 'moveup modactions activup',
      '/targetGroup': 'moveup modactions activup amie',
      '/intake/referrers': 'moveup modactions activup amie',
      '/parts': 'moveup modactions activup amie',
      '/funding/lines': 'moveup modactions activup amie',
      '/sites': 'moveup modactions activup',
      '/material': 'moveup activup',
      '/successFactors': 'moveup modactions activup amie',
      '/partners': 'modactions amie',
      '/evaluation/participant': 'moveup modactions activup amie',
      '/evaluation/module': 'moveup activup',
      '/inspiration': 'modactions activup',
      '/additionalObjectives': 'amie',
    });
  });

  test('X-02 asks of whom it is for on six axes, with several answers to each', async () => {
    const { schema } = await centre().as('coordinator').core.configuration.read({ project: 'moveup' });
    const axes = ['age', 'education', 'language', 'nationality', 'gender', 'condition'];
    const asked = axes.map((axis) => {
      const { type, items } = below(schema, 'targetGroup', axis, 'options') as Schema;
      return [axis, type, items?.enum];
    });
    expect(asked).toEqual([
      ['age', 'array', ['young', 'adult', 'elderly']],
      ['education', 'array', ['low', 'medium', 'high']],
      ['language', 'array', ['illiterate', 'beginner', 'advanced']],
      ['nationality', 'array', ['eu', 'non-eu', 'other']],
      ['gender', 'array', ['female', 'male', 'mixed']],
      ['condition', 'array', ['restricted', 'normal', 'demanding', 'no-requirement']],
    ]);
    expect(each(onForm, (one) => axes.filter((axis) => one.at(`/targetGroup/${axis}`) !== undefined))).toEqual(
      each(onForm, () => axes),
    );
  });

  test('X-03 lets a heading be absent: each project can be published without it', () => {
    const absent = (plugin: Plugin, ...places: string[]) => places.map((place) => project(plugin).at(place));
    expect(absent('moveup', '/partners', '/inspiration')).toEqual([undefined, undefined]);
    expect(absent('modactions', '/evaluation/module', '/material')).toEqual([undefined, undefined]);
    expect(absent('activup', '/partners')).toEqual([undefined]);
    expect(absent('amie', '/sites', '/material', '/evaluation/module', '/inspiration')).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(each(all, ({ problems }) => problems)).toEqual(each(all, () => []));
  });

  test('X-04 says of each part whether it is individual, collective or both, in what it lies and whether it is transversal', () => {
    const told = (plugin: Plugin) =>
      parts(plugin).map(({ key, level, parent, forms, transversal }) =>
        [key, level, parent ?? '-', forms?.join('+') ?? '-', ...(transversal ? ['transversal'] : [])].join(' '),
      );
    // The third module of MOVE'UP is still to be set up: nobody knows its type.
    expect(told('moveup')).toEqual([
      'workshops module - collective',
      'follow-up module - individual',
      'insertion module - -',
    ]);
    expect(told('modactions')).toEqual([
      'individual axis - individual',
      'collective axis - collective',
      'social-activation module collective collective',
      'creative module collective collective',
      'computing module collective collective',
      'realisation module collective collective',
      'visits extra - collective transversal',
    ]);
    expect(told('activup')).toEqual([
      'social-insertion module - individual+collective',
      'insertion-workshops strand social-insertion collective',
      'insertion-follow-up strand social-insertion individual',
      'volunteering module - individual+collective',
      'start module - individual+collective',
      'outings extra - collective transversal',
    ]);
    expect(told('amie')).toEqual([
      'individual module - individual',
      'group module - collective',
      'information session-type group collective',
      'outings session-type group collective',
      'activation-path session-type group collective',
    ]);
  });

  test('X-05 warns where a module has fewer than three sub-objectives, and publishes all the same', async () => {
    const short = onForm.flatMap((plugin) =>
      parts(plugin)
        .filter(({ level, objectives }) => level === 'module' && objectives !== undefined && objectives.length < 3)
        .map(({ key, objectives }) => [plugin, key, objectives?.length]),
    );
    expect(short).toEqual([['activup', 'start', 2]]);
    const { core } = centre().as('coordinator');
    const { problems } = await core.configuration.read({ project: 'activup' });
    expect(problems).toContainEqual(
      expect.objectContaining({ path: '/parts/start/objectives', severity: 'warn', key: 'advice.objectives' }),
    );
    const edits = [{ path: '/firstHeld', value: 2016 }];
    const { draft } = await core.configuration.edit({ project: 'activup', chain: 'project', edits });
    const { revision } = await core.configuration.publish({
      project: 'activup',
      version: draft.version,
      reason: 'Malgré l’avis',
    });
    expect(revision).toBe(2);
  });

  test('X-08 keeps where the idea came from: the field, nothing marked, or not asked', () => {
    expect(each(onForm, (one) => one.at('/inspiration/source'))).toEqual({
      moveup: undefined,
      modactions: 'field',
      activup: 'unclear',
      amie: undefined,
    });
  });

  test('X-09 shows modules under the numbers of the sheet, which are not their keys', () => {
    const numbered = parts('modactions')
      .filter(({ level }) => level === 'module')
      .map(({ key, numbers = [] }) => [key, ...numbers.map(({ number }) => number)]);
    expect(numbered).toEqual([
      ['social-activation', '1', '2'],
      ['creative', '2', '3'],
      ['computing', '3', '4'],
      ['realisation', '4', '5'],
    ]);
  });

  test('X-11 runs between dates, by school year, or in editions', () => {
    expect(each(onForm, (one) => one.at('/period'))).toEqual({
      moveup: { kind: 'dates', from: '2020-01-01', to: '2021-12-31' },
      modactions: { kind: 'school-year' },
      activup: { kind: 'dates', from: '2020-01-01', to: '2021-12-31' },
      amie: { kind: 'dates', from: '2022-01-01', to: '2024-12-31' },
    });
    expect(each(courses, (one) => one.at('/period/kind'))).toEqual({
      uitstraling: 'editions',
      boost: 'editions',
      'zinderin-g': 'all-year',
      switch: 'editions',
      'ta-a-lent': 'editions',
    });
  });

  test('X-14 works in one language, and tells what it is in the other too', () => {
    expect(each(all, (one) => one.at('/workLanguage'))).toEqual({
      moveup: 'fr',
      modactions: 'fr',
      activup: 'fr',
      amie: 'nl',
      bruges: 'nl',
      ...each(courses, () => 'nl'),
    });
    const organisation = (one: InstalledProject) => [one.text('/organisation').fr, one.text('/organisation').nl];
    expect(each(onForm, organisation)).toEqual({
      moveup: ['CPAS de la Ville de Bruxelles', 'OCMW van de Stad Brussel'],
      modactions: ['CPAS de Liège', 'OCMW van Luik'],
      activup: ['CPAS de Charleroi', 'OCMW van Charleroi'],
      amie: ['CPAS d’Anvers', 'OCMW Antwerpen'],
    });
  });
});

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: { readonly enum?: readonly string[] };
}

const below = (schema: unknown, ...path: readonly string[]): unknown =>
  path.reduce<Schema | undefined>((at, name) => at?.properties?.[name], schema as Schema);
