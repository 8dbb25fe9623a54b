import { collectiveWorkshopServer } from '@tandem/collective-workshop/server';
import { peopleServer } from '@tandem/people/server';
import { projectsServer } from '@tandem/projects/server';
import { onServer, tablesOf, testHost } from '@tandem/testkit';
import { beforeAll, expect, test } from 'vitest';
import moveup from '../src/index.ts';

const composition = { modules: [peopleServer, projectsServer, collectiveWorkshopServer], projects: [moveup] } as const;

onServer('MOVE’UP, installed in a fresh centre and read by its coordinator', tablesOf(composition.modules), (on) => {
  let project: Record<string, unknown>;
  let workshops: { readonly state: string; readonly config: Record<string, unknown> };
  let locks: Record<string, unknown>;
  beforeAll(async () => {
    const host = await testHost(on.database, composition);
    await host.as('administrator').core.project.install({ plugin: 'moveup', reason: 'test' });
    const { core } = host.as('coordinator');
    const found = await core.project.get({ slug: 'moveup' });
    project = found.project;
    workshops = found.modules[0]!;
    locks = (await core.configuration.read({ project: 'moveup', chain: 'workshops' })).locks;
  });
  const target = () => project.targetGroup as Record<string, unknown>;

  test('MU-01 has its code and its organisation', () => {
    expect(project).toMatchObject({
      code: 'MOVE’UP',
      organisation: { fr: 'CPAS de la Ville de Bruxelles', nl: 'OCMW van de Stad Brussel' },
    });
  });

  test('MU-02 aims at a lasting way out of isolation through social participation', () => {
    expect((project.objective as { fr: string }).fr).toContain(
      'Rompre l’isolement durablement par la participation sociale',
    );
  });

  test('MU-03 can be a goal in itself or a springboard', () => {
    expect(project.endUses).toEqual(['goal', 'springboard']);
  });

  test('MU-04 works in three ways that the team shares', () => {
    expect((project.stances as { key: string }[]).map(({ key }) => key)).toEqual([
      'emancipatory',
      'needs-and-resources',
      'power-to-act',
    ]);
  });

  test('MU-05 is for adults only', () => expect(target().age).toEqual({ options: ['adult'], unclear: false }));
  test('MU-06 is for people of low education only', () =>
    expect(target().education).toEqual({ options: ['low'], unclear: false }));
  test('MU-07 is for who cannot read or write and for beginners, not for the advanced', () =>
    expect(target().language).toEqual({ options: ['illiterate', 'beginner'], unclear: false }));
  test('MU-08 is for people from outside the European Union only', () =>
    expect(target().nationality).toEqual({ options: ['non-eu'], unclear: false }));
  test('MU-09 has mixed groups', () => expect(target().gender).toEqual({ options: ['mixed'], unclear: false }));
  test('MU-10 is for people in restricted and in ordinary physical condition', () =>
    expect(target().condition).toEqual({ options: ['restricted', 'normal'], unclear: false }));

  test('MU-11 forms groups that are alike in language and schooling, and fixes that with its reason', () => {
    expect(workshops.config.grouping).toEqual(['language', 'schooling']);
    expect(locks).toEqual({
      '/grouping': expect.objectContaining({ fr: expect.stringContaining('condition de MOVE’UP') }),
    });
  });

  test('MU-12 gives each activity in a variant for schooled and one for unschooled groups', () => {
    expect(workshops.config.variants).toEqual(['schooled', 'unschooled']);
  });

  test('MU-28 has a teacher of French present in the workshops', () => {
    expect(workshops.config.languageTeacher).toEqual({ present: true, minutesPerWeek: 600 });
  });

  test('MU-29 fills the week: ten half-days', () => expect(workshops.config.halfDaysPerWeek).toBe(10));

  test('MU-30 clears obstacles by life domain: housing, health, language, other', () => {
    expect((workshops.config.lifeDomains as { name: { en: string } }[]).map(({ name }) => name.en)).toEqual([
      'Housing',
      'Health',
      'Language',
      'Other',
    ]);
  });

  test('MU-47 has a team of four full-time equivalents', () => expect(project.team).toEqual({ budgeted: 4 }));
  test('MU-49 runs from 1 January 2020 to 31 December 2021', () =>
    expect(project.period).toEqual({ kind: 'dates', from: '2020-01-01', to: '2021-12-31' }));
  test('MU-55 has an individual interview each quarter, which is thirteen weeks', () =>
    expect(workshops.config.individualEvaluationWeeks).toBe(13));
  test('MU-60 has participants fill in a grid of smileys after each workshop', () =>
    expect(workshops.config.smileyGrid).toEqual({ used: true, faces: 5 }));

  test('takes people in its workshops, twelve to a group', () => {
    expect([workshops.state, workshops.config.places]).toEqual(['open', 12]);
  });
});
