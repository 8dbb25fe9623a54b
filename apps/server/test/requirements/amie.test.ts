import { allocate, momentsFor, placesOf, type ProjectConfiguration } from '@tandem/projects';
import { expect, test } from 'vitest';
import { installed } from './installed.ts';

installed(['amie'], (project, centre) => {
  const amie = project('amie');
  const axis = (name: string) => amie.at(`/targetGroup/${name}`);
  const configuration = () => amie.found.project as unknown as ProjectConfiguration;
  const moments = () => configuration().evaluation?.participant ?? [];

  test('AM-01 is a project of the OCMW of Antwerp, with three contact persons', () => {
    expect(amie.at('/code')).toBe('AMIE');
    expect(amie.text('/organisation')).toEqual({ fr: 'CPAS d’Anvers', nl: 'OCMW Antwerpen', en: 'OCMW of Antwerp' });
    expect(amie.at('/contactsExpected')).toBe(3);
  });

  test('AM-02 runs for 36 months, from 1 January 2022 to 31 December 2024', () => {
    expect(amie.at('/period')).toEqual({ kind: 'dates', from: '2022-01-01', to: '2024-12-31' });
  });

  test('AM-03 was granted under the call AMIF 2022-2024, 002-OC, for integration', () => {
    expect(amie.at('/call/reference')).toBe('002-OC');
    expect(amie.text('/call/name').nl).toBe('AMIF 2022-2024, integratie');
  });

  test('AM-04 means by social activation what is useful to society, for three ends', () => {
    expect(amie.text('/definition').nl).toContain('maatschappelijk zinvolle activiteiten');
    expect(amie.at('/endUses')).toEqual(['goal', 'springboard', 'job']);
  });

  test('AM-05 says where its name comes from: the French word, and the fund', () => {
    expect(amie.text('/nameNote').nl).toContain('Frans voor vriendin');
    expect(amie.text('/nameNote').nl).toContain('AMIF');
  });

  test('AM-06 keeps all ages as they stand, marks them unclear, and keeps the remark of adults', () => {
    expect(axis('age')).toEqual({
      options: ['young', 'adult', 'elderly'],
      unclear: true,
      notes: [
        {
          key: 'adult',
          option: 'adult',
          note: {
            fr: 'Adultes, à partir de 18 ans',
            nl: 'Volwassenen, vanaf 18 jaar',
            en: 'Adults, from 18',
          },
        },
      ],
    });
  });

  test('AM-07 takes every schooling, the high one very rarely', () => {
    expect(axis('education')).toMatchObject({ options: ['low', 'medium', 'high'], unclear: false });
    expect(amie.keys('/targetGroup/education/notes')).toEqual(['high']);
    expect(amie.text('/targetGroup/education/notes/high/note').en).toBe('Very rarely');
  });

  test('AM-08 takes every level of language: 1.2 is usual for beginners, and nobody requires it', () => {
    expect(axis('language')).toMatchObject({
      options: ['illiterate', 'beginner', 'advanced'],
      firmness: 'soft',
      unclear: false,
    });
    expect(amie.keys('/targetGroup/language/notes')).toEqual(['beginner']);
    expect(amie.at('/targetGroup/language/notes/beginner')).toMatchObject({
      option: 'beginner',
      note: { nl: 'Meestal niveau 1.2, maar dat is geen vereiste' },
    });
  });

  test('AM-09 keeps every nationality and gender as they stand, and marks them unclear', () => {
    expect(axis('nationality')).toEqual({ options: ['eu', 'non-eu', 'other'], unclear: true });
    expect(axis('gender')).toEqual({ options: ['female', 'male', 'mixed'], unclear: true });
  });

  test('AM-10 keeps every physical condition as it stands, unclear, with the remark that one need not travel', () => {
    expect(axis('condition')).toMatchObject({
      options: ['restricted', 'normal', 'demanding', 'no-requirement'],
      unclear: true,
      notes: [{ key: 'no-requirement', option: 'no-requirement' }],
    });
    expect(amie.text('/targetGroup/condition/notes/no-requirement/note').nl).toContain(
      'alleen individuele begeleiding',
    );
  });

  test('AM-14 has two full-time posts, shared by three counsellors', () => {
    expect(amie.at('/team/lines/counsellors')).toMatchObject({ fullTime: 2, persons: 3, onBudget: true });
    expect(amie.text('/team/roles/counsellor/name').nl).toBe('Begeleider');
    expect(amie.at('/team/budgeted')).toBe(2);
  });

  test('AM-15 has a coordinator whom the city pays, outside the budget', () => {
    expect(amie.at('/team/lines/coordinator')).toMatchObject({ onBudget: false, persons: 1 });
    expect(amie.at('/team/lines/coordinator')).not.toHaveProperty('fullTime');
    expect(amie.text('/team/lines/coordinator/paidBy').nl).toBe('Stad Antwerpen');
  });

  test('AM-16 pays its personnel for 75 % from AMIF, for 15 % from the federal service, for 10 % itself', () => {
    const { funding } = configuration();
    const personnel = funding?.lines?.find(({ category }) => category === 'personnel');
    expect(personnel?.shares.map(({ source, share }) => [source, share])).toEqual([
      ['amif', 7_500],
      ['pps', 1_500],
      ['ocmw', 1_000],
    ]);
    expect(funding?.sources?.map(({ key, type }) => [key, type])).toEqual([
      ['amif', 'european'],
      ['pps', 'federal'],
      ['ocmw', 'own'],
    ]);
    // Three cents: rounding is the centre's own to bear.
    expect(allocate(3, personnel?.shares ?? [], 'ocmw')).toEqual([
      { source: 'amif', cents: 2 },
      { source: 'pps', cents: 0 },
      { source: 'ocmw', cents: 1 },
    ]);
  });

  test('AM-17 pays all of its working material itself', () => {
    expect(amie.at('/funding/lines/material')).toEqual({
      key: 'material',
      category: 'material',
      shares: [{ key: 'ocmw', source: 'ocmw', share: 10_000 }],
    });
  });

  test('AM-18 gets people from their social worker, who notes reduced autonomy and stress', () => {
    expect(amie.keys('/intake/referrers')).toEqual(['social-worker']);
    expect(amie.text('/intake/referrers/social-worker/name').nl).toBe('De maatschappelijk werker');
    expect(amie.names('/intake/referrers/social-worker/flags', 'nl')).toEqual([
      'Beperkte zelfredzaamheid',
      'Stressfactoren',
    ]);
  });

  test('AM-24 has a second module in groups with three types of session, and says that its name is unclear', () => {
    expect(amie.at('/parts/group')).toMatchObject({
      level: 'module',
      forms: ['collective'],
      numbers: [{ number: '2' }],
    });
    const under = configuration().parts?.filter(({ parent }) => parent === 'group');
    expect(under?.map(({ key, level }) => [key, level])).toEqual([
      ['information', 'session-type'],
      ['outings', 'session-type'],
      ['activation-path', 'session-type'],
    ]);
    expect(amie.text('/parts/group/unclear').en).toBe('Two sections of the sheet give module 2 a different name.');
  });

  test('AM-25 informs on rights and duties, tenancy law and health care', () => {
    expect(amie.names('/topics', 'nl', 'information')).toEqual(['Rechten en plichten', 'Huurrecht', 'Gezondheidszorg']);
  });

  test('AM-26 informs by presentation, role play, discussion and time for questions', () => {
    expect(amie.names('/methods', 'en', 'information')).toEqual([
      'Presentation',
      'Role play',
      'Discussion',
      'Time for questions',
    ]);
  });

  test('AM-27 goes out to the library, to museums and to schools', () => {
    expect(amie.names('/destinations', 'nl', 'outings')).toEqual(['Bibliotheek', 'Musea', 'Scholen']);
  });

  test('AM-28 has an activation path of six sessions: information in the group, and assignments', () => {
    expect(amie.at('/sessionTypes/path', 'activation-path')).toMatchObject({ sessions: 6, assignments: true });
    expect(amie.names('/methods', 'nl', 'activation-path')).toEqual(['Informatie in groep']);
  });

  test('AM-29 has three sub-objectives for the individual module', () => {
    expect(amie.keys('/parts/individual/objectives')).toEqual(['autonomy', 'activation', 'well-being']);
    expect(amie.names('/parts/individual/objectives', 'nl')).toEqual([
      'Meer zelfredzaamheid',
      'Activering',
      'Zich beter voelen',
    ]);
  });

  test('AM-30 has seven sub-objectives for the group module', () => {
    expect(amie.names('/parts/group/objectives', 'en')).toEqual([
      'Widen one’s network',
      'Come out of isolation',
      'Develop social skills',
      'Know society better',
      'Integrate',
      'Prepare for activation',
      'Practise the language',
    ]);
  });

  test('AM-36 sets no calendar for people of the short programme, and none of the short one is asked for', () => {
    const held = (variant: string) => momentsFor(moments(), variant).map(({ key, at }) => [key, at.kind]);
    const forBoth = [
      ['satisfaction', 'end'],
      ['oral-feedback', 'each-session'],
      ['path-questionnaire', 'end'],
    ];
    expect(held('short')).toEqual([['admission-form', 'start'], ...forBoth]);
    expect(held('long')).toEqual([['admission-form', 'start'], ['mid', 'months'], ['final', 'months'], ...forBoth]);
  });

  test('AM-36 can do without any plan of evaluation: nothing then stands in the way of publishing', async () => {
    const { core } = centre().as('coordinator');
    const { value } = await core.configuration.read({ project: 'amie', chain: 'project' });
    const { evaluation: before } = value as { evaluation: never };
    const edits = [{ path: '/evaluation', before }];
    const edited = await core.configuration.edit({ project: 'amie', chain: 'project', edits });
    expect(edited.value).not.toHaveProperty('evaluation');
    const { chains } = await core.configuration.check({ project: 'amie' });
    expect(chains.flatMap(({ changes }) => changes).length).toBeGreaterThan(0);
    expect(chains.flatMap(({ problems }) => problems)).toEqual([]);
    await core.configuration.discard({ project: 'amie' });
  });

  test('AM-38 follows at most 25 people for a full-time post: 50 with its two', () => {
    expect(amie.at('/team/caseload/perFullTime')).toBe(25);
    expect(placesOf(configuration().team ?? {})).toEqual({ places: 50, fullTime: 2, deducted: 0 });
  });

  test('AM-40 works with four partners, inside and outside the centre', () => {
    expect(amie.names('/partners', 'nl')).toEqual([
      'Solentra',
      'Woonkantoor',
      'Armen Tekort',
      'CAW, centrum algemeen welzijnswerk',
    ]);
    expect(configuration().partners?.map(({ kind }) => kind)).toEqual(['external', 'internal', 'external', 'external']);
  });

  test('AM-45 counts out the 0.2 post for Mortsel only where the centre says so: 45 places, and from what', async () => {
    expect(amie.at('/team/caseload/deductions/mortsel')).toMatchObject({ fullTime: 0.2, deducted: false });
    const { core } = centre().as('coordinator');
    const path = '/team/caseload/deductions/mortsel/deducted';
    const { draft, problems } = await core.configuration.edit({
      project: 'amie',
      chain: 'project',
      edits: [{ path, before: false, value: true }],
    });
    expect(problems).toEqual([]);
    await core.configuration.publish({ project: 'amie', version: draft.version, reason: 'Afspraak met Mortsel' });
    const now = (await core.project.get({ slug: 'amie' })).project as unknown as ProjectConfiguration;
    expect(placesOf(now.team ?? {})).toEqual({ places: 45, fullTime: 1.8, deducted: 0.2 });
    expect(now.team?.caseload?.deductions?.map(({ name }) => name)).toEqual([
      expect.objectContaining({ nl: 'Overeenkomst met het OCMW van Mortsel' }),
    ]);
    const [latest] = await core.configuration.history({ project: 'amie' });
    expect(latest).toMatchObject({ number: 2, reason: 'Afspraak met Mortsel' });
  });

  test('AM-47 names four things that make it succeed', () => {
    expect(amie.names('/successFactors', 'en')).toEqual([
      'Few files for each counsellor',
      'Flexible staff',
      'Group and individual support together',
      'The cohesion of the group',
    ]);
  });

  test('holds ready for its rules whom it takes, and by which questions', () => {
    expect(configuration().targetGroup?.criteria?.map(({ key, firmness, effect }) => [key, firmness, effect])).toEqual([
      ['civic-integration', 'hard', 'refuse'],
      ['integration-income', 'hard', 'refuse'],
      ['travels-to-site', 'conditional', 'individual-only'],
    ]);
    expect(amie.at('/intake/entry')).toBe('rolling');
    expect(amie.at('/intake/steps/admission/gate')).toBe(true);
    expect(amie.names('/intake/steps/admission/questions', 'nl')).toEqual([
      'Is de persoon gemotiveerd?',
      'Kan het project een antwoord bieden op de vraag?',
    ]);
  });

  test('holds ready for its rules two variants, and when the long one is evaluated', () => {
    expect(configuration().programme?.variants?.map(({ key, months }) => [key, months])).toEqual([
      ['short', 3],
      ['long', 9],
    ]);
    const dated = moments().filter(({ at }) => at.kind === 'months');
    expect(dated.map(({ key, variant, at }) => [key, variant, at])).toEqual([
      ['mid', 'long', { kind: 'months', from: 4, to: 5 }],
      ['final', 'long', { kind: 'months', from: 9 }],
    ]);
    expect(amie.keys('/evaluation/participant/mid/sections')).toEqual(['goals', 'sub-goals', 'new-needs']);
    expect(amie.keys('/evaluation/participant/final/decisions')).toEqual(['stop', 'extend']);
    expect(amie.at('/evaluation/participant/admission-form/instrument')).toBe('form-with-scores');
    expect(amie.at('/evaluation/participant/path-questionnaire')).toMatchObject({
      part: 'activation-path',
      instrument: 'questionnaire',
    });
  });

  test('holds ready for its follow-up where one meets, and goals that the person chooses and wants', () => {
    expect(amie.at('/parts/individual/module')).toBe('follow-up');
    expect(amie.module('follow-up')).toMatchObject({
      state: 'open',
      config: {
        goals: { usual: 3, chosenBy: 'person', selfMotivated: true },
        meetingPlaces: ['office', 'home', 'outside'],
        interpreter: true,
        sameWorkerInGroup: true,
      },
    });
    expect(amie.keys('/channels')).toEqual(['whatsapp', 'facebook', 'e-mail', 'phone']);
    expect(amie.keys('/additionalObjectives')).toEqual(['intern', 'mortsel']);
  });

  test('holds ready for its rules groups that one may join at any moment, where who knows them helps who is new', () => {
    expect(amie.at('/entry', 'information')).toBe('rolling');
    expect(amie.at('/peerCoaching', 'information')).toBe(true);
  });

  test('can be published as it is installed', () => expect(amie.problems).toEqual([]));
});
