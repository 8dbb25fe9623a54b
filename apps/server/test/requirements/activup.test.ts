import { balanceOf, fullTimeOf, placesOf, type ProjectConfiguration } from '@tandem/projects';
import { expect, test } from 'vitest';
import { installed } from './installed.ts';

installed(['activup'], (project, centre) => {
  const activup = project('activup');
  const axis = (name: string) => activup.at(`/targetGroup/${name}`);
  const configuration = () => activup.found.project as unknown as ProjectConfiguration;
  const modules = () => configuration().parts?.filter(({ level }) => level === 'module') ?? [];

  test('AU-01 is a project of the CPAS of Charleroi, with one contact person', () => {
    expect(activup.at('/code')).toBe('ACTIV’UP');
    expect(activup.text('/organisation')).toEqual({
      fr: 'CPAS de Charleroi',
      nl: 'OCMW van Charleroi',
      en: 'CPAS of Charleroi',
    });
    expect(activup.at('/contactsExpected')).toBe(1);
  });

  test('AU-02 aims at breaking with isolation for good', () => {
    expect(activup.text('/objective').fr).toBe('Rompre durablement avec l’isolement.');
    expect(activup.text('/objective').nl).toBe('Blijvend uit het isolement komen.');
  });

  test('AU-03 can be a goal in itself, a step to a socio-professional pathway, or to a paid job', () => {
    expect(activup.at('/endUses')).toEqual(['goal', 'springboard', 'job']);
  });

  test('AU-04 has three modules, each with an individual and a collective half that have their own goals', () => {
    expect(modules().map(({ key, forms }) => [key, forms])).toEqual([
      ['social-insertion', ['individual', 'collective']],
      ['volunteering', ['individual', 'collective']],
      ['start', ['individual', 'collective']],
    ]);
    const goals = (half: 'individualGoals' | 'collectiveGoals') =>
      modules().map((module) => module[half]?.map(({ key }) => key));
    expect(goals('individualGoals')).toEqual([['obstacles'], ['own-project'], ['own-path']]);
    expect(goals('collectiveGoals')).toEqual([['belonging'], ['acting-together'], ['discovery']]);
    const strands = configuration().parts?.filter(({ parent }) => parent === 'social-insertion');
    expect(strands?.map(({ module, forms }) => [module, forms])).toEqual([
      ['insertion-workshops', ['collective']],
      ['insertion-follow-up', ['individual']],
    ]);
  });

  test('AU-05 is for adults only', () => expect(axis('age')).toEqual({ options: ['adult'], unclear: false }));
  test('AU-06 is for people of low and medium education', () =>
    expect(axis('education')).toEqual({ options: ['low', 'medium'], unclear: false }));
  test('AU-07 is for every level of French', () =>
    expect(axis('language')).toEqual({ options: ['illiterate', 'beginner', 'advanced'], unclear: false }));
  test('AU-08 is for people from outside the European Union', () =>
    expect(axis('nationality')).toEqual({ options: ['non-eu'], unclear: false }));
  test('AU-09 has mixed groups', () => expect(axis('gender')).toEqual({ options: ['mixed'], unclear: false }));
  test('AU-10 is for people in ordinary physical condition only', () =>
    expect(axis('condition')).toEqual({ options: ['normal'], unclear: false }));

  test('AU-11 gets people from the social antennas, and from the CBO that analyses first-line profiles', () => {
    expect(activup.names('/intake/referrers', 'fr')).toEqual([
      'Antennes sociales',
      'CBO, service de bilan et d’orientation collectifs',
    ]);
    expect(activup.text('/intake/referrers/cbo/note').fr).toBe('Analyse les profils que lui envoie la première ligne.');
  });

  test('AU-12 gives priority on three criteria', () => {
    expect(configuration().targetGroup?.criteria?.map(({ key, firmness }) => [key, firmness])).toEqual([
      ['reduced-autonomy', 'priority'],
      ['long-term-aid', 'priority'],
      ['hindering-stress', 'priority'],
    ]);
    expect(activup.names('/targetGroup/criteria', 'fr')).toEqual([
      'Autonomie réduite',
      'Aide de longue durée',
      'Stress qui freine la personne',
    ]);
  });

  test('AU-13 has French in the group, workshops and practical activities in its first module', () => {
    expect(activup.text('/parts/social-insertion/name').fr).toBe('Insertion sociale');
    expect(activup.at('/parts/social-insertion/numbers')).toEqual([{ key: 'sheet', number: '1' }]);
    expect(activup.names('/components', 'fr', 'insertion-workshops')).toEqual([
      'Français en groupe',
      'Ateliers',
      'Activités pratiques',
    ]);
  });

  test('AU-14 names culture, language and health as causes of vulnerability in its module of volunteering', () => {
    expect(activup.at('/parts/volunteering/module')).toBe('volunteering');
    expect(activup.text('/title', 'volunteering').fr).toBe('Bénévolat');
    expect(activup.names('/causes', 'fr', 'volunteering')).toEqual(['Culture', 'Langue', 'Santé']);
  });

  test('AU-16 has volunteering lead to professional insertion, or serve a social purpose alone', () => {
    expect(activup.at('/purposes', 'volunteering')).toEqual(['professional', 'social']);
  });

  test('AU-17 places its volunteers in services of the centre', () => {
    expect(activup.at('/hosts', 'volunteering')).toEqual(['own-service']);
  });

  test('AU-19 exchanges on migration, on childhood, and on here and elsewhere', () => {
    expect(activup.names('/themes', 'fr', 'volunteering')).toEqual(['La migration', 'L’enfance', 'Ici et ailleurs']);
  });

  test('AU-20 makes START of interviews alone, and of workshops, self-esteem and ISP training in a group', () => {
    expect(activup.at('/parts/start/module')).toBe('start');
    const components = activup.at('/components', 'start') as readonly { readonly key: string; readonly form: string }[];
    expect(components.map(({ key, form }) => [key, form])).toEqual([
      ['interviews', 'individual'],
      ['workshops', 'group'],
      ['self-esteem', 'group'],
      ['isp-training', 'group'],
    ]);
    expect(activup.names('/components', 'fr', 'start')).toEqual([
      'Entretiens individuels',
      'Ateliers',
      'Séances sur l’estime de soi',
      'Formation ISP spécifique',
    ]);
  });

  test('AU-23 has six, five and two sub-objectives for its modules', () => {
    expect(modules().map(({ objectives }) => objectives?.map(({ key }) => key))).toEqual([
      ['isolation', 'french', 'autonomy', 'society', 'networks', 'confidence'],
      ['useful', 'meeting', 'french', 'skills', 'commitment'],
      ['project', 'self-esteem'],
    ]);
  });

  test('AU-24 costs 2.5 posts and a half-time team leader, 3 together, and outings', () => {
    const { team, funding } = configuration();
    expect(team?.lines?.map(({ key, fullTime }) => [key, fullTime])).toEqual([
      ['workers', 2.5],
      ['team-leader', 0.5],
    ]);
    expect(fullTimeOf(team ?? {})).toBe(3);
    expect(funding?.categories?.find(({ key }) => key === 'outings')?.kind).toBe('outings');
  });

  test('AU-25 pays its personnel for 75 % from AMIF, for 15 % from the federal service, for 10 % itself', () => {
    expect(shares('personnel')).toEqual([
      ['amif', 7_500],
      ['pps', 1_500],
      ['cpas', 1_000],
    ]);
    expect(activup.text('/funding/lines/personnel/base').fr).toBe('Les frais de personnel seulement');
  });

  test('AU-26 pays all of its working material itself', () => {
    expect(shares('material')).toEqual([['cpas', 10_000]]);
    expect(activup.at('/funding/sources/cpas/type')).toBe('own');
  });

  test('AU-27 pays its outings from the Social Cohesion Plan of the Walloon Region', () => {
    expect(shares('outings')).toEqual([['social-cohesion-plan', 10_000]]);
    expect(activup.at('/funding/sources/social-cohesion-plan')).toMatchObject({
      type: 'regional',
      name: { fr: 'Plan de cohésion sociale de la Région wallonne' },
    });
    expect(activup.at('/funding/lines/outings/part')).toBe('outings');
  });

  test('AU-28 pays some collective activities from the federal Social Participation Plan, with a link to it', () => {
    expect(shares('activities')).toEqual([['social-participation-plan', 10_000]]);
    expect(activup.text('/funding/lines/activities/name').fr).toBe('Certaines activités collectives');
    expect(activup.at('/funding/sources/social-participation-plan')).toMatchObject({
      type: 'federal',
      reference: 'https://www.mi-is.be',
      name: { fr: 'Plan de participation sociale du SPP Intégration sociale' },
    });
  });

  test('AU-29 has five sources over four categories of cost, each of which pays something', () => {
    const { categories, lines, sources } = configuration().funding ?? {};
    const paying = lines?.flatMap((line) => line.shares.map(({ source }) => source)) ?? [];
    expect(new Set(paying)).toEqual(new Set(sources?.map(({ key }) => key)));
    expect(new Set(paying).size).toBe(5);
    expect(lines?.map(({ category }) => category)).toEqual(categories?.map(({ key }) => key));
    expect(categories?.map(({ kind }) => kind)).toEqual(['personnel', 'material', 'outings', 'activities']);
  });

  test('AU-30 asks for five competence profiles, none of which is a training as a teacher of French', () => {
    expect(activup.at('/team/competencesExpected')).toBe(5);
    expect(activup.at('/team/competences')).toBeUndefined();
    expect(JSON.stringify(activup.at('/team'))).not.toMatch(/FLE|français/u);
  });

  test('AU-31 runs from 1 January 2020 to 31 December 2021', () => {
    expect(activup.at('/period')).toEqual({ kind: 'dates', from: '2020-01-01', to: '2021-12-31' });
  });

  test('AU-32 takes place on two sites', () => {
    expect(activup.names('/sites', 'fr')).toEqual([
      'Service d’action pour les migrants',
      'Espace citoyen de Marchienne-au-Pont',
    ]);
    expect(activup.text('/sites/citizen-space/note').fr).toBe('Une maison avec des salles et un jardin');
  });

  test('AU-33 has an office set, and for groups a projector, a laminator and craft material', () => {
    expect(configuration().material?.map(({ key, set }) => [key, set])).toEqual([
      ['office', 'office'],
      ['projector', 'group'],
      ['laminator', 'group'],
      ['craft', 'group'],
    ]);
  });

  test('AU-35 names four things that make it succeed', () => {
    expect(activup.names('/successFactors', 'en')).toEqual([
      'Integrated work',
      'Respect and listening',
      'The person at the centre',
      'A package: group and individual work in equal parts',
    ]);
  });

  test('AU-37 works in a group and alone in equal volume, as exactly as its coordinator asks', async () => {
    const aim = configuration().team?.packageRatio ?? { collective: 0, tolerance: 0 };
    expect(aim).toEqual({ collective: 5_000, tolerance: 0 });
    const worked = { collective: 5_400, individual: 4_600 };
    expect(balanceOf(aim, { collective: 600, individual: 600 })).toEqual({ collective: 5_000, kept: true });
    expect(balanceOf(aim, worked)).toEqual({ collective: 5_400, kept: false });
    const { core } = centre().as('coordinator');
    const edits = [{ path: '/team/packageRatio/tolerance', before: 0, value: 500 }];
    const { draft } = await core.configuration.edit({ project: 'activup', chain: 'project', edits });
    await core.configuration.publish({ project: 'activup', version: draft.version, reason: 'Marge de 5 points' });
    const now = (await core.project.get({ slug: 'activup' })).project as unknown as ProjectConfiguration;
    expect(balanceOf(now.team?.packageRatio ?? aim, worked)).toEqual({ collective: 5_400, kept: true });
  });

  test('says that it takes few people, and no number: without a cap no places are counted', () => {
    expect(activup.at('/team/caseload')).toBeUndefined();
    expect(placesOf(configuration().team ?? {})).toBeUndefined();
    expect(activup.text('/principles/limited-users/name').fr).toContain('Un nombre limité de personnes');
  });

  test('AU-46 keeps apart what its host service does besides: courses and diversity with regional money, a legal desk', () => {
    expect(activup.names('/hostServices', 'fr')).toEqual([
      'Cours de français langue étrangère',
      'Sensibilisation à la diversité',
      'Permanence juridique',
    ]);
    for (const service of ['french-courses', 'diversity'])
      expect(activup.text(`/hostServices/${service}/note`).fr).toBe('Payé par la Région, hors du projet');
    expect(activup.found.modules.map(({ slug }) => slug)).not.toContain('french-courses');
  });

  test('AU-50 marks no source of inspiration, and says so', () => {
    expect(activup.at('/inspiration')).toEqual({ source: 'unclear' });
  });

  test('holds ready for its rules how participants and modules are evaluated, and what then follows', () => {
    const { participant, module } = configuration().evaluation ?? {};
    expect(participant?.map(({ key, at }) => [key, at.kind])).toEqual([
      ['entry', 'start'],
      ['during', 'during'],
      ['end', 'end'],
      ['case-review', 'needed'],
    ]);
    expect(module?.map(({ key, at }) => [key, at.kind])).toEqual([
      ['satisfaction', 'during'],
      ['documents', 'during'],
    ]);
    expect(activup.text('/evaluation/participant/entry/by').fr).toBe('L’agent de référence du module');
    expect(activup.keys('/evaluation/participant/end/decisions')).toEqual(['next-step', 'reorient']);
    expect(activup.keys('/evaluation/module/documents/sections')).toEqual(['group-result', 'individual-analysis']);
    expect(modules().map(({ transitions }) => transitions?.map(({ to }) => to))).toEqual([
      ['volunteering', 'start', 'outside'],
      ['start', 'outside'],
      ['outside'],
    ]);
  });

  test('holds ready for its modules what is drawn up, done together, gone along with, and reached', () => {
    const steps = activup.at('/steps', 'volunteering') as readonly { readonly key: string; readonly state: string }[];
    expect(steps.map(({ key, state }) => [key, state])).toEqual([
      ['drawn-up', 'drawn-up'],
      ['carried-out', 'running'],
    ]);
    expect(activup.at('/actions/care-home/venue', 'volunteering')).toBe('care-home');
    expect(activup.names('/actions/care-home/activities', 'fr', 'volunteering')).toEqual([
      'Ateliers',
      'Jeux',
      'Animation artistique',
    ]);
    expect(activup.at('/acts/administrations/manner', 'insertion-follow-up')).toBe('with');
    expect(activup.names('/outputs', 'fr', 'start')).toEqual(['Projet socioprofessionnel clair et réaliste']);
    expect(activup.at('/openToAll', 'outings')).toBe(true);
  });

  test('can be published as it is installed', () => expect(activup.problems).toEqual([]));

  /** Who pays a category of cost, in basis points. */
  const shares = (category: string) =>
    configuration()
      .funding?.lines?.find((line) => line.category === category)
      ?.shares.map(({ source, share }) => [source, share]);
});
