import { expect, test } from 'vitest';
import { installed } from './installed.ts';

interface Part {
  readonly key: string;
  readonly level: string;
  readonly module?: string;
  readonly parent?: string;
  readonly transversal: boolean;
  readonly forms: readonly string[];
}

interface Post {
  readonly name: { readonly en: string };
  readonly fullTime: number;
  readonly persons: number;
  readonly onBudget: boolean;
  readonly roles: readonly { readonly role: string }[];
}

installed(['modactions'], (project) => {
  const modactions = project('modactions');
  const options = (axis: string) => modactions.at(`/targetGroup/${axis}/options`);
  const posts = () => modactions.at('/team/lines') as Post[];

  test('MA-01 has its code, another spelling of it, its organisation and one contact person', () => {
    expect(modactions.at('/code')).toBe('MOD’ACTIONS');
    expect(modactions.at('/aliases')).toMatchObject([{ spelling: 'MOD’ ACTIONS' }]);
    expect(modactions.text('/organisation')).toMatchObject({ fr: 'CPAS de Liège', nl: 'OCMW van Luik' });
    expect(modactions.at('/contactsExpected')).toBe(1);
  });
  test('MA-02 works on every obstacle on two levels, Belgian society and the person', () => {
    expect(modactions.text('/objective').fr).toBe(
      'Travailler chaque frein sur deux plans à la fois : la société belge et la personne elle-même.',
    );
    expect(modactions.keys('/objectives')).toEqual(['society', 'person']);
  });
  test('runs a cultural thread through all collective modules and the visits (for MA-03)', () => {
    for (const slug of ['social-activation', 'creative', 'computing', 'realisation', 'visits'])
      expect(modactions.names('/threads', 'fr', slug)).toEqual(['Dimension culturelle']);
  });

  test('MA-04 is for adults only', () => expect(options('age')).toEqual(['adult']));
  test('MA-05 is for people of every education', () => expect(options('education')).toEqual(['low', 'medium', 'high']));
  test('MA-06 is for who cannot read or write, for beginners and for the advanced', () =>
    expect(options('language')).toEqual(['illiterate', 'beginner', 'advanced']));
  test('MA-07 is for people from outside the European Union', () => expect(options('nationality')).toEqual(['non-eu']));
  test('MA-08 has mixed groups', () => expect(options('gender')).toEqual(['mixed']));
  test('MA-09 is for people in restricted, ordinary and demanding physical condition', () =>
    expect(options('condition')).toEqual(['restricted', 'normal', 'demanding']));

  test('MA-10 takes people whom their own social workers send', () => {
    expect(modactions.names('/intake/referrers', 'fr')).toEqual(['Les travailleurs sociaux des participants']);
    expect(modactions.names('/intake/referrers', 'nl')).toEqual(['De maatschappelijk werkers van de deelnemers']);
  });
  test('writes an orientation balance from the profiles of the first-line services (for MA-11)', () => {
    expect(modactions.text('/intake/steps/balance/document').fr).toBe('Bilan d’orientation');
    expect(modactions.names('/intake/steps/balance/assesses', 'en')[0]).toBe(
      'The profile sent by the first-line services',
    );
  });
  test('MA-12 orients by need, to social or to professional insertion', () => {
    expect(modactions.text('/intake/orientation')).toMatchObject({
      fr: 'Selon le besoin : insertion sociale ou insertion professionnelle',
      en: 'By need: social or professional insertion',
    });
  });
  test('MA-13 puts first who has little autonomy, was helped for long, or is held back by stress', () => {
    const criteria = modactions.at('/targetGroup/criteria') as { key: string; firmness: string }[];
    expect(criteria.map(({ key, firmness }) => [key, firmness])).toEqual([
      ['reduced-autonomy', 'priority'],
      ['long-term-aid', 'priority'],
      ['hindering-stress', 'priority'],
    ]);
    expect(modactions.names('/targetGroup/criteria', 'en')).toEqual([
      'Reduced autonomy',
      'Helped for a long time',
      'Stress that holds one back',
    ]);
  });
  test('lets people into the individual module, the collective ones or both, at any moment (for MA-14 and MA-15)', () => {
    expect(modactions.at('/intake/entry')).toBe('rolling');
    const ways = modactions.at('/intake/steps/balance/ways') as { key: string; to: string }[];
    expect(ways.map(({ key, to }) => [key, to])).toEqual([
      ['individual', 'enter'],
      ['collective', 'enter'],
      ['both', 'enter'],
    ]);
    for (const slug of ['social-activation', 'creative', 'computing', 'realisation'])
      expect(modactions.at('/entry', slug)).toBe('rolling');
  });

  test('MA-16 has an individual axis, a collective one of four modules, and a transversal extra', () => {
    const parts = modactions.at('/parts') as Part[];
    expect(parts.map(({ key, level, parent, forms, transversal }) => [key, level, parent, forms, transversal])).toEqual(
      [
        ['individual', 'axis', undefined, ['individual'], false],
        ['collective', 'axis', undefined, ['collective'], false],
        ['social-activation', 'module', 'collective', ['collective'], false],
        ['creative', 'module', 'collective', ['collective'], false],
        ['computing', 'module', 'collective', ['collective'], false],
        ['realisation', 'module', 'collective', ['collective'], false],
        ['visits', 'extra', undefined, ['collective'], true],
      ],
    );
    expect(modactions.found.modules.map(({ slug, kind }) => [slug, kind])).toEqual([
      ['individual', 'individual-follow-up'],
      ['social-activation', 'collective-workshop'],
      ['creative', 'collective-workshop'],
      ['computing', 'collective-workshop'],
      ['realisation', 'project-realisation'],
      ['visits', 'outing'],
    ]);
  });
  test('MA-17 speaks in the interviews of the path, the goals and the motivation', () => {
    expect(modactions.names('/interviewTopics', 'en', 'individual')).toEqual(['The path', 'The goals', 'Motivation']);
  });
  test('draws a map of obstacles and of what unties them, with field workers and trainers (for MA-18)', () => {
    expect(modactions.at('/outputs', 'individual')).toMatchObject([
      {
        name: { en: 'Map of obstacles and resistances, with the means to untie each' },
        note: { en: 'Drawn up with field workers and trainers.' },
      },
    ]);
  });
  test('MA-19 gives basic knowledge in social activation, to who knows little French', () => {
    expect(modactions.text('/title', 'social-activation').fr).toBe('Activation sociale');
    expect(modactions.text('/aim', 'social-activation').en).toBe('Gain the basic knowledge to manage from day to day.');
    expect(modactions.text('/entryCondition', 'social-activation').en).toBe('Knowing little French.');
  });
  test('MA-20 speaks in social activation of oneself and others, time and space, housing and health', () => {
    expect(modactions.names('/topics', 'en', 'social-activation').slice(0, 4)).toEqual([
      'Introduce oneself and somebody else',
      'Find one’s way in time and space',
      'Steps to do with housing',
      'Steps to do with health',
    ]);
  });
  test('works on the language in passing, not as a course (for MA-21)', () => {
    expect(modactions.at('/languageWork', 'social-activation')).toBe('in-passing');
  });
  test('MA-22 brings out talents in the creative module, by know-how, know-how-to-be and a personal work', () => {
    expect(modactions.names('/components', 'fr', 'creative')).toEqual(['Savoir-faire', 'Savoir-être']);
    expect(modactions.names('/outputs', 'en', 'creative')).toEqual(['A personal work']);
  });
  test('MA-23 teaches the computer, e-mail, documents, the CV and exercises for the driving licence', () => {
    expect(modactions.names('/topics', 'en', 'computing')).toEqual([
      'The computer',
      'E-mail',
      'Write and save documents',
      'The CV',
      'Online exercises for the driving licence',
    ]);
  });
  test('MA-24 refers from computing to PMTIC', () => {
    expect(modactions.names('/externalSchemes', 'fr', 'computing')).toEqual(['PMTIC']);
  });
  test('asks of who realises a project that they are well advanced, and what comes of it (for MA-25 to MA-27)', () => {
    expect(modactions.text('/entryCondition', 'realisation').en).toBe(
      'Being well advanced in one’s socio-professional thinking.',
    );
    expect(modactions.at('/aspirations', 'realisation')).toEqual(['work', 'training', 'wish']);
    expect(modactions.keys('/topics', 'realisation')).toEqual(['assets', 'aspirations', 'unclear-points', 'strengths']);
    expect(modactions.keys('/outputs', 'realisation')).toEqual(['personal-project', 'expectations']);
  });
  test('MA-28 goes to socio-cultural places, companies, and public and political institutions', () => {
    expect(modactions.at('/destinationKinds', 'visits')).toEqual(['socio-cultural', 'company', 'institution']);
  });
  test('goes out once a month for culture, with the participants of every module (for MA-29 and MA-30)', () => {
    expect(modactions.at('/cadence', 'visits')).toEqual({ times: 1, per: 'month', of: 'socio-cultural' });
    expect(modactions.at('/cadences/socio-cultural-outing')).toMatchObject({
      of: 'outing',
      part: 'visits',
      strength: 'exactly',
      every: { count: 1, unit: 'month', times: 1 },
    });
    expect(modactions.at('/openToAll', 'visits')).toBe(true);
  });

  test('MA-31 has three sub-objectives for the individual axis', () => {
    expect(modactions.names('/parts/individual/objectives', 'en')).toEqual([
      'Make one’s own life choices',
      'Notice difficulties early',
      'Build a project for the medium or long term',
    ]);
  });
  test('MA-32 has three sub-objectives for social activation', () => {
    expect(modactions.names('/parts/social-activation/objectives', 'fr')).toEqual([
      'Comprendre le français et se faire comprendre',
      'Aborder les thèmes de la vie de tous les jours',
      'Échanger dans un groupe',
    ]);
  });
  test('MA-33 has three sub-objectives for the creative module', () => {
    expect(modactions.names('/parts/creative/objectives', 'nl')).toEqual([
      'Eigen talenten ontdekken',
      'Zelfvertrouwen krijgen',
      'Vinden wat iemand boeit',
    ]);
  });
  test('MA-34 has three sub-objectives for computing', () => {
    expect(modactions.names('/parts/computing/objectives', 'en')).toEqual([
      'Use a computer',
      'Ask for and give help',
      'Write simple texts',
    ]);
  });
  test('MA-35 has three sub-objectives for the realisation of a project', () => {
    expect(modactions.names('/parts/realisation/objectives', 'en')).toEqual([
      'Set oneself a personal project',
      'Take the first steps',
      'Write with more ease',
    ]);
  });

  test('MA-36 costs three full-time posts and two half-time ones, four in all, in personnel and material', () => {
    const full = posts().filter(({ fullTime, persons }) => fullTime / persons === 1);
    const half = posts().filter(({ fullTime, persons }) => fullTime / persons === 0.5);
    const persons = (of: readonly Post[]) => of.reduce((sum, post) => sum + post.persons, 0);
    expect([persons(full), persons(half)]).toEqual([3, 2]);
    expect(posts().reduce((sum, { fullTime }) => sum + fullTime, 0)).toBe(modactions.at('/team/budgeted'));
    expect(modactions.at('/team/budgeted')).toBe(4);
    expect(modactions.names('/funding/categories', 'en')).toEqual(['Personnel', 'Material']);
  });
  test('MA-37 MA-38 has two half-time facilitators, two social workers and a lead, who facilitate too', () => {
    expect(
      posts().map(({ name, fullTime, persons, roles }) => [name.en, fullTime, persons, roles.map(({ role }) => role)]),
    ).toEqual([
      ['Half-time facilitators', 1, 2, ['facilitator']],
      ['Full-time social workers and facilitators', 2, 2, ['social-worker', 'facilitator']],
      ['Full-time lead coordinator and facilitator', 1, 1, ['lead-coordinator', 'facilitator']],
    ]);
    expect(posts().every(({ onBudget }) => onBudget)).toBe(true);
  });
  test('MA-39 is paid 75, 15 and 10 % on personnel', () => {
    expect(modactions.at('/funding/lines')).toMatchObject([
      {
        category: 'personnel',
        shares: [
          { source: 'amif', share: 7500 },
          { source: 'federal', share: 1500 },
          { source: 'own', share: 1000 },
        ],
        base: { fr: 'Frais de personnel uniquement' },
      },
    ]);
  });
  test('MA-40 runs by school year', () => expect(modactions.at('/period')).toEqual({ kind: 'school-year' }));
  test('MA-41 is held in the house of social activation in Liège', () => {
    expect(modactions.names('/sites', 'fr')).toEqual(['Maison de l’activation sociale à Liège']);
  });
  test('MA-42 succeeds by four factors', () => {
    expect(modactions.names('/successFactors', 'en')).toEqual([
      'Culture as a thread',
      'Individual and collective work complete each other',
      'One starts from the people and what they live through',
      'Participants shape their own path',
    ]);
  });
  test('MA-43 names four domains of worry', () => {
    expect(modactions.names('/worryDomains', 'en')).toEqual(['Family', 'Finances', 'Administration', 'Housing']);
  });
  test('tracks in its sessions the topics of rights, duties and obligations (for MA-44)', () => {
    const topics = modactions.at('/topics', 'social-activation') as { key: string; tracked: boolean }[];
    expect(topics.filter(({ tracked }) => tracked).map(({ key }) => key)).toEqual(['rights', 'duties', 'obligations']);
  });
  test('MA-45 works with its own antennas and with associations in the field', () => {
    const partners = modactions.at('/partners') as { kind: string; name: { fr: string } }[];
    expect(partners.map(({ kind, name }) => [kind, name.fr])).toEqual([
      ['antenna', 'Les antennes du CPAS'],
      ['association', 'Des associations de terrain'],
    ]);
  });
  test('asks each participant once a module, and speaks of each in the team (for MA-46 and MA-47)', () => {
    expect(modactions.at('/evaluation/participant')).toMatchObject([
      { key: 'survey', at: { kind: 'end' }, instrument: 'survey', by: { en: 'The participant' } },
      {
        key: 'team-meeting',
        at: { kind: 'during' },
        instrument: 'discussion',
        how: { en: expect.stringContaining('a note for each in the minutes') },
      },
    ]);
  });
  test('MA-48 took its idea from the field only', () =>
    expect(modactions.at('/inspiration')).toEqual({ source: 'field' }));
  test('MA-49 has no evaluation of its modules, which is unclear: the survey is read as serving both', () => {
    expect(modactions.at('/evaluation/module')).toBeUndefined();
    expect(modactions.keys('/evaluation/participant')).toContain('survey');
    expect(modactions.at('/unclear/module-evaluation')).toMatchObject({
      heading: { fr: 'Évaluation des modules' },
      readAs: { fr: 'L’enquête de satisfaction sert aux deux.', en: 'The satisfaction survey serves both.' },
    });
  });

  test('can be published as it is installed', () => expect(modactions.problems).toEqual([]));
});
