import type { PrintedForm, PrintedModule } from '@tandem/sdk/admin';
import { describe, expect, test } from 'vitest';
import { projectSheet } from '../src/view/sheet/index.ts';
import { format, list, module, ofModule, plain, say, t, translated } from './fixture-sheet.ts';

test('a module whose form is not known says what it is called and where it stands', () => {
  const project = {
    id: '1',
    slug: 'essai',
    title: 'Essai',
    configuration: {},
    modules: [{ ...module, configuration: { title: { nl: 'Werkhuis', fr: 'Ateliers' }, weeks: 8 } }],
    titles: {},
    today: '2026-11-25',
  };
  const written = (locale: 'fr' | 'nl') =>
    projectSheet({ project, configuration: {} as never, contacts: [], forms: {}, locale, t, format }).blocks;
  expect(written('fr')).toMatchObject([{ level: 2 }, { text: 'Ateliers' }, { facts: [{ detail: 'Ouvert' }] }]);
  expect(written('nl')[1]).toMatchObject({ text: 'Werkhuis' });
});

test('what a part is about stands with what its module says under the same name, each kind under its own', () => {
  const form: PrintedForm = {
    schema: {
      type: 'object',
      properties: { outputs: { ...list('Ce qui en sort', { name: translated('Résultat') }), 'x-section': 'content' } },
    },
    t: ofModule,
  };
  const configuration = {
    parts: [
      {
        key: 'workshops',
        module: 'workshops',
        level: 'module',
        transversal: false,
        optional: false,
        contents: [
          { key: 'housing', name: say('Se loger'), kind: 'topic' },
          { key: 'role-play', name: say('Jeu de rôle'), kind: 'method' },
          { key: 'health', name: say('Se soigner'), kind: 'topic' },
          { key: 'visit', name: say('Une visite') },
        ],
      },
    ],
  };
  const { blocks } = projectSheet({
    project: {
      id: '1',
      slug: 'essai',
      title: 'Essai',
      configuration,
      modules: [{ ...module, configuration: { outputs: [{ key: 'plan', name: say('Un plan') }] } }],
      titles: {},
      today: '2026-11-25',
    },
    configuration: configuration as never,
    contacts: [],
    forms: { workshop: form },
    locale: 'fr',
    t,
    format,
  });
  expect(blocks.slice(3)).toEqual([
    { kind: 'heading', level: 4, text: 'Contenu' },
    { kind: 'list', items: [{ text: 'Une visite' }], numbered: false },
    {
      kind: 'facts',
      facts: [
        { term: 'Thèmes', detail: [{ text: 'Se loger' }, { text: 'Se soigner' }] },
        { term: 'Méthodes', detail: 'Jeu de rôle' },
        { term: 'Ce qui en sort', detail: 'Un plan' },
      ],
    },
  ]);
});

describe('the state of a module is told', () => {
  const stateOf = (standing: PrintedModule['standing']) => {
    const modules = [{ ...module, standing, configuration: {} }];
    const project = {
      id: '1',
      slug: 'essai',
      title: 'Essai',
      configuration: {},
      modules,
      titles: {},
      today: '2026-11-25',
    };
    const written = projectSheet({
      project,
      configuration: {} as never,
      contacts: [],
      forms: {},
      locale: 'fr',
      t,
      format,
    });
    const facts = written.blocks.find(({ kind }) => kind === 'facts');
    return plain(facts?.kind === 'facts' ? facts.facts[0]?.detail : undefined);
  };

  test.each<readonly [string, PrintedModule['standing'], string]>([
    ['alone when nothing more is known', { state: 'open' }, 'Ouvert'],
    ['with its month', { state: 'planned', from: '2021-09' }, 'Prévu : septembre 2021'],
    ['with its day', { state: 'open', from: '2021-09-06' }, 'Ouvert : le 2021-09-06'],
    [
      'with both dates and the reason when it is put off',
      { state: 'postponed', planned: '2020-09', now: '2021-09', reason: say('covid-19') },
      'Reporté : septembre 2021 au lieu de septembre 2020 – covid-19',
    ],
    [
      'with what happens to it by itself',
      { state: 'open', next: { state: 'closed', from: '2022-06', reason: say('Fin du subside') } },
      'Ouvert – Fermé : juin 2022 – Fin du subside',
    ],
  ])('%s', (_, standing, words) => {
    expect(stateOf(standing)).toBe(words);
  });
});

test('what a project is modelled on is called by its title, as far as the reader works for it', () => {
  const written = (titles: Readonly<Record<string, string>>) =>
    projectSheet({
      project: { id: '1', slug: 'boost', title: 'Boost', configuration: {}, modules: [], titles, today: '2026-11-25' },
      configuration: { modelledOn: 'ta-a-lent' } as never,
      contacts: [],
      forms: {},
      locale: 'fr',
      t,
      format,
    }).blocks;
  const facts = (value: string) =>
    expect.objectContaining({ facts: [{ term: 'Sur le modèle de', detail: value }] }) as unknown;
  expect(written({ 'ta-a-lent': 'Ta(a)lent' })).toContainEqual(facts('Ta(a)lent'));
  expect(written({})).toContainEqual(facts('ta-a-lent'));
});
