import { expect, test } from 'vitest';
import { installed } from './installed.ts';

interface Postponed {
  readonly state: 'postponed';
  readonly planned: string;
  readonly now: string;
  readonly reason: { readonly fr: string };
}

installed(['moveup'], (project, centre) => {
  const moveup = project('moveup');

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
  test('MU-39 lists the preparation as postponed, and what stands so takes nobody', async () => {
    const { core, collectiveWorkshop, people } = centre().as('coordinator');
    const listed = (await core.project.list()).find(({ slug }) => slug === 'moveup');
    expect(listed?.modules.map(({ slug, state }) => [slug, state])).toEqual([
      ['workshops', 'open'],
      ['follow-up', 'open'],
      ['insertion', 'postponed'],
    ]);
    // Nobody can enrol in a preparation yet, whatever its state. So the workshops stand for a while where it stands.
    const { standing } = moveup.module('insertion');
    const { planned, now, reason } = standing as Postponed;
    const { id: personId } = await people.person.create({ lastName: 'Exemple' });
    const moduleId = moveup.module('workshops').id;
    const { id: editionId } = await collectiveWorkshop.edition.create({
      moduleId,
      title: 'Un groupe',
      startsOn: '2026-01-12',
    });
    const enrol = () => collectiveWorkshop.enrolment.create({ moduleId, editionId, personId });
    const stand = (state: Postponed | 'open') =>
      core.project.setModuleState({ project: 'moveup', module: 'workshops', state, reason: 'MU-39' });
    await stand({ state: 'postponed', planned, now, reason });
    await expect(enrol()).rejects.toMatchObject({
      cause: { code: 'collective-workshop/module-not-open', details: { state: 'postponed' } },
    });
    await stand('open');
    await expect(enrol()).resolves.toMatchObject({ personId });
  });
  test('MU-40 planned the preparation for September 2020 and postponed it to September 2021, because of covid-19', () => {
    expect(moveup.module('insertion')).toMatchObject({
      state: 'postponed',
      standing: {
        state: 'postponed',
        planned: '2020-09',
        now: '2021-09',
        reason: { fr: 'covid-19', nl: 'covid-19', en: 'covid-19' },
      },
    });
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
});
