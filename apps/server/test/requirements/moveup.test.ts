import { expect, test } from 'vitest';
import { installed } from './installed.ts';

installed(['moveup'], (project, centre) => {
  const moveup = project('moveup');

  const lines = () => moveup.at('/funding/lines') as { category: string; amount?: number }[];
  const kinds = (place: string) =>
    (moveup.at(place) as { key: string; kind: string }[]).map(({ key, kind }) => [key, kind]);

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

  test('MU-27 has three modules: workshops, individual follow-up, preparation for insertion', () => {
    const parts = moveup.at('/parts') as { module: string; level: string; numbers: { number: string }[] }[];
    expect(parts.map(({ module, level, numbers }) => [numbers[0]?.number, level, module])).toEqual([
      ['1', 'module', 'workshops'],
      ['2', 'module', 'follow-up'],
      ['3', 'module', 'insertion'],
    ]);
    expect(moveup.found.modules.map(({ slug, kind }) => [slug, kind])).toEqual([
      ['workshops', 'collective-workshop'],
      ['follow-up', 'individual-follow-up'],
      ['insertion', 'isp-preparation'],
    ]);
    expect(moveup.text('/title', 'insertion')).toMatchObject({
      fr: 'Préparation à l’insertion socioprofessionnelle',
      nl: 'Voorbereiding op socioprofessionele inschakeling',
    });
  });
  test('MU-28 practises French in each activity of the workshops, with a teacher of French as a foreign language', () => {
    expect(moveup.at('/languageWork', 'workshops')).toBe('each-activity');
    expect(moveup.at('/languageTeacher', 'workshops')).toMatchObject({
      present: true,
      minutesPerWeek: 600,
      subject: { fr: 'Français langue étrangère', nl: 'Frans als vreemde taal' },
    });
  });
  test('MU-29 fills the week of the workshops, here with ten half-days', () => {
    expect(moveup.text('/intensity', 'workshops').en).toBe(
      'Intensive workshops, with a well-filled programme every week.',
    );
    expect(moveup.at('/halfDaysPerWeek', 'workshops')).toBe(10);
  });

  test('has trainers collect worries day by day and pass each on to who can help (for MU-24 and MU-25)', () => {
    expect(moveup.at('/signals/collected', 'workshops')).toBe(true);
    expect(moveup.names('/signals/routes', 'en', 'workshops')).toEqual(['Childcare', 'Application for a status']);
  });

  test('MU-30 clears obstacles by life domain: housing, health, language, other', () => {
    expect(moveup.names('/lifeDomains', 'en', 'workshops')).toEqual(['Housing', 'Health', 'Language', 'Other']);
  });

  test('MU-33 has people followed up by a specialised worker of the Training department', () => {
    expect(moveup.text('/ledBy', 'follow-up')).toMatchObject({
      fr: 'Un travailleur spécialisé du département Formation',
      en: 'A specialised worker of the Training department',
    });
  });
  test('MU-34 clears childcare and mobility in the follow-up, and encourages progress', () => {
    expect(moveup.names('/obstacles', 'en', 'follow-up')).toEqual(['Childcare', 'Mobility']);
    expect(moveup.text('/aim', 'follow-up').en).toContain('encourage every step forward');
  });
  test('MU-36 lets who wants begin to think of a professional project', () => {
    expect(moveup.at('/steps', 'follow-up')).toMatchObject([
      { name: { fr: 'Commencer à réfléchir à un projet professionnel' }, optional: true },
    ]);
  });
  test('keeps two files of a person, each with its owner (for MU-37)', () => {
    const files = moveup.at('/files', 'follow-up') as { name: { en: string }; keptBy: { en: string } }[];
    expect(files.map(({ name, keptBy }) => [name.en, keptBy.en])).toEqual([
      ['Global file', 'The worker of the antenna'],
      ['Training and insertion project', 'The worker of the Training department'],
    ]);
  });
  test('helps with diplomas, student status, the way and letters (for MU-38)', () => {
    expect(moveup.names('/acts', 'en', 'follow-up')).toEqual([
      'Apply for the equivalence of a diploma',
      'Sort out student status',
      'Plan how to get there',
      'Read letters together',
    ]);
  });
  test('MU-41 leads from the preparation to qualifying training or directly to work', () => {
    expect(moveup.at('/leadsTo', 'insertion')).toEqual(['qualifying-training', 'work']);
    expect(moveup.text('/aim', 'insertion').fr).toBe(
      'Préparer une formation qualifiante, ou aller directement vers l’emploi.',
    );
  });
  test('looks at the path again all along, also at a dream that cannot come true (for MU-54)', () => {
    expect(moveup.at('/path', 'follow-up')).toEqual({ reassessed: true, dreams: true });
  });
  test('lets everyone choose what they tell about their life (for MU-53)', () => {
    expect(moveup.names('/principles', 'en')).toEqual(['Everyone chooses what they tell about their life']);
  });
  test('evaluates with each person at regular moments of the workshops, and once more at their end (for MU-32)', () => {
    const kept = ['workshops-regular', 'workshops-final'].map((key) => moveup.at(`/evaluation/participant/${key}`));
    expect(kept).toMatchObject([
      { at: { kind: 'during' }, by: { en: 'The trainer and the participant' }, part: 'workshops' },
      { at: { kind: 'end' }, by: { en: 'The trainer and the participant' }, part: 'workshops' },
    ]);
  });
  test('meets as often as needed, then at least once a quarter: one duty with the interview of each quarter (for MU-35)', () => {
    expect(moveup.at('/cadences/follow-up-as-needed')).toMatchObject({ part: 'follow-up', strength: 'as-needed' });
    expect(moveup.at('/cadences/follow-up-quarterly')).toMatchObject({
      part: 'follow-up',
      strength: 'at-least',
      every: { count: 1, unit: 'quarter', times: 1 },
      when: { fr: 'La personne est stable et engagée' },
      sameAs: 'quarterly-interview',
      unclear: { en: expect.stringContaining('the same duty, in another strength') },
    });
    expect(moveup.text('/unclear/quarter/readAs').en).toBe('One duty: one interview fulfils both.');
  });
  test('has the trainer evaluate on the way, from what the group and the person say (for MU-56)', () => {
    expect(moveup.at('/evaluation/participant/ad-hoc')).toMatchObject({
      at: { kind: 'needed' },
      by: { fr: 'Le formateur' },
      how: { en: 'From what the group and each person say.' },
    });
  });

  test('MU-42 has six sub-objectives for the workshops', () => {
    expect(moveup.names('/parts/workshops/objectives', 'en')).toEqual([
      'Come out of isolation',
      'Build and widen a network',
      'Regain confidence',
      'Understand the social and economic reality here',
      'Know the Belgian state and its institutions',
      'Take one’s place as a citizen',
    ]);
  });
  test('MU-43 has three sub-objectives for the follow-up', () => {
    expect(moveup.names('/parts/follow-up/objectives', 'fr')).toEqual([
      'Offrir un lieu d’écoute',
      'S’émanciper et gagner en autonomie',
      'Trouver son chemin dans les institutions',
    ]);
  });
  test('MU-44 has four sub-objectives for the preparation', () => {
    expect(moveup.names('/parts/insertion/objectives', 'nl')).toEqual([
      'Bijkomende vaardigheden verwerven',
      'Het zelfbeeld versterken',
      'Zich op toegangstesten voorbereiden',
      'De arbeidsmarkt ontdekken',
    ]);
  });

  test('MU-45 costs four full-time equivalents and an outings budget of which no amount is given', () => {
    expect(moveup.at('/team/budgeted')).toBe(4);
    expect(kinds('/funding/categories')).toEqual([
      ['personnel', 'personnel'],
      ['outings', 'outings'],
    ]);
    expect(lines().some((line) => 'amount' in line)).toBe(false);
  });
  test('MU-46 is paid 75, 15 and 10 % on personnel, with the outings outside the split', () => {
    expect(lines().map(({ category }) => category)).toEqual(['personnel']);
    expect(lines()[0]).toMatchObject({
      shares: [
        { source: 'amif', share: 7500 },
        { source: 'federal', share: 1500 },
        { source: 'own', share: 1000 },
      ],
      base: { fr: 'Frais de personnel uniquement', nl: 'Alleen personeelskosten' },
    });
  });
  test('MU-47 has a team of four full-time equivalents', () => expect(moveup.at('/team/budgeted')).toBe(4));
  test('MU-48 asks for six profiles, and for training in language or literacy of the group trainers alone', () => {
    expect(moveup.at('/team/competencesExpected')).toBe(6);
    expect(moveup.at('/team/competences/language-or-literacy')).toMatchObject({
      name: { fr: 'Formé comme formateur en français langue étrangère ou en alphabétisation' },
      role: 'group-trainer',
    });
    expect(moveup.names('/team/roles', 'fr')).toEqual(['Formateur de groupe']);
  });
  test('MU-49 runs from 1 January 2020 to 31 December 2021', () =>
    expect(moveup.at('/period')).toEqual({ kind: 'dates', from: '2020-01-01', to: '2021-12-31' }));
  test('MU-50 is held in the building of the Training and Employment department', () => {
    expect(moveup.names('/sites', 'fr')).toEqual(['Bâtiment du département Formation et Emploi']);
    expect(moveup.names('/sites', 'en')).toEqual(['Building of the Training and Employment department']);
  });
  test('MU-51 works with office equipment, and a projector, a laminator and craft supplies for the group', () => {
    const material = moveup.at('/material') as { set: string; name: { en: string } }[];
    expect(material.map(({ set, name }) => [set, name.en])).toEqual([
      ['office', 'Office equipment'],
      ['group', 'Projector'],
      ['group', 'Laminator'],
      ['group', 'Craft supplies'],
    ]);
  });
  test('MU-52 succeeds by three factors', () => {
    expect(moveup.names('/successFactors', 'en')).toEqual([
      'The person carries their own project',
      'The group moves forward together',
      'The person comes first',
    ]);
  });

  test('has an individual interview each quarter, which is thirteen weeks (for MU-55)', () => {
    expect(moveup.at('/individualEvaluationWeeks', 'workshops')).toBe(13);
    expect(moveup.at('/cadences/quarterly-interview')).toMatchObject({
      of: 'evaluation',
      strength: 'exactly',
      every: { count: 1, unit: 'quarter', times: 1 },
    });
  });
  test('ends with a balance by the trainer, in four sections, that proposes to continue or to reorient (for MU-57 to MU-59)', () => {
    expect(moveup.at('/evaluation/participant/balance')).toMatchObject({
      at: { kind: 'end' },
      by: { fr: 'Le formateur' },
      note: { en: 'Not the balance of step 3.' },
    });
    expect(moveup.names('/evaluation/participant/balance/sections', 'en')).toEqual([
      'Path',
      'Progress',
      'Regularity',
      'Obstacles',
    ]);
    expect(moveup.names('/evaluation/participant/balance/decisions', 'en')).toEqual(['Continue', 'Reorient']);
  });
  test('has participants fill in a grid of smileys after each workshop (for MU-60)', () => {
    expect(moveup.at('/smileyGrid', 'workshops')).toEqual({ used: true, faces: 5 });
    expect(moveup.at('/evaluation/module/smileys')).toMatchObject({
      at: { kind: 'each-session' },
      instrument: 'smileys',
      part: 'workshops',
      by: { fr: 'Les participants' },
    });
  });
  test('has trainers evaluate with the group, because this public finds it hard to evaluate itself (for MU-61)', () => {
    expect(moveup.at('/evaluation/module/group')).toMatchObject({
      at: { kind: 'needed' },
      instrument: 'discussion',
      by: { en: 'The trainers' },
      note: { en: 'Evaluating oneself is hard for these participants.' },
    });
  });

  test('takes people in its workshops, twelve to a group', () => {
    expect([moveup.module('workshops').state, moveup.at('/places', 'workshops')]).toEqual(['open', 12]);
  });

  test('can be published as it is installed', () => expect(moveup.problems).toEqual([]));
});
