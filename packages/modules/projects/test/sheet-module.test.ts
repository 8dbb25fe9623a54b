import type { FormSchema } from '@tandem/sdk/dialect';
import { describe, expect, test } from 'vitest';
import { beside, choice, list, plain, say, told, translated } from './fixture-sheet.ts';

describe('a setting of a module is told as people say it', () => {
  test.each<readonly [string, FormSchema, unknown, string]>([
    ['a text in the language of the sheet', translated('Champ'), { nl: 'Samen', fr: 'Ensemble' }, 'Ensemble'],
    ['a text that has only another language', translated('Champ'), { nl: 'Samen' }, 'Samen'],
    ['a word as it is', { type: 'string' }, 'M3', 'M3'],
    ['a date in full', { type: 'string', format: 'date' }, '2021-09-01', 'le 2021-09-01'],
    ['a month in words', { type: 'string', 'x-widget': 'month' }, '2021-09', 'septembre 2021'],
    ['a number with its unit', { type: 'integer', 'x-unit': 'unit.weeks' }, 8, '8 semaines'],
    ['a number without one', { type: 'number' }, 1.5, '1,5'],
    ['minutes as a length of time', { type: 'integer', 'x-widget': 'hours' }, 150, '150 min'],
    ['cents as euros', { type: 'integer', 'x-widget': 'money' }, 1_250_00, '1 250,00 €'],
    ['basis points as percent', { type: 'integer', 'x-widget': 'share' }, 7500, '75 %'],
    ['a yes as yes', { type: 'boolean', default: false }, true, 'Oui'],
    ['a no where the module would say yes', { type: 'boolean', default: true }, false, 'Non'],
    ['a choice by its title', choice('place', 'none', 'required'), 'required', 'Pour tout le monde'],
  ])('%s', (_, schema, value, words) => {
    expect(plain(beside({ ...schema, title: 'Champ' }, value))).toEqual([['Champ', words]]);
  });

  test('several choices one after the other', () => {
    const checks: FormSchema = { type: 'array', items: choice('place', 'none', 'required') };
    expect(beside(checks, ['none', 'required'])).toEqual([['Champ', 'Pas de stage, Pour tout le monde']]);
  });

  test('an item of another list by its name, also when it is chosen inside an item', () => {
    const properties = {
      roles: list('Rôles', { name: translated('Rôle') }),
      first: { type: 'string', title: 'Premier rôle', 'x-items-of': '/roles' },
      all: { type: 'array', title: 'Autres rôles', items: { type: 'string', 'x-items-of': '/roles' } },
      gone: { type: 'string', title: 'Rôle disparu', 'x-items-of': '/roles' },
      else: { type: 'string', title: 'Qui encore', 'x-items-of': '/roles', 'x-items-also': { nobody: 'Personne' } },
      years: list('Années', {
        name: translated('Année'),
        blocks: list('Blocs', { name: translated('Bloc') }),
        main: { type: 'string', title: 'Bloc principal', 'x-items-of': '/years/*/blocks' },
      }),
    } as const;
    const block = (text: string) => [{ key: 'main', name: say(text) }];
    const [facts] = told(properties, {
      roles: [
        { key: 'trainer', name: say('Formateur') },
        { key: 'worker', name: say('Assistante sociale') },
      ],
      first: 'trainer',
      all: ['worker', 'trainer'],
      gone: 'cook',
      else: 'nobody',
      years: [
        { key: '2020', name: say('Première'), blocks: block('Langue'), main: 'main' },
        { key: '2021', name: say('Seconde'), blocks: block('Métier'), main: 'main' },
      ],
    });
    expect(plain(facts)).toMatchObject({
      facts: [
        { term: 'Rôles' },
        { term: 'Premier rôle', detail: 'Formateur' },
        { term: 'Autres rôles', detail: 'Assistante sociale, Formateur' },
        { term: 'Rôle disparu', detail: 'cook' },
        { term: 'Qui encore', detail: 'Personne' },
        {
          term: 'Années',
          detail: [
            { text: 'Première', note: 'Blocs : Langue – Bloc principal : Langue' },
            { text: 'Seconde', note: 'Blocs : Métier – Bloc principal : Métier' },
          ],
        },
      ],
    });
  });

  test('a list of names as a list, with what is said of each beside it', () => {
    const topics = list('Thèmes', {
      name: translated('Thème'),
      tracked: { type: 'boolean', default: false, title: 'Noté à chaque séance' },
      sessions: { type: 'integer', title: 'Séances' },
      note: translated('Remarque'),
    });
    expect(
      plain(
        beside(topics, [
          { key: 'housing', name: say('Se loger'), tracked: true, note: say('Avec un juriste') },
          { key: 'health', name: say('Se soigner'), tracked: false },
        ]),
      ),
    ).toEqual([
      ['Thèmes', [{ text: 'Se loger', note: 'Noté à chaque séance – Avec un juriste' }, { text: 'Se soigner' }]],
    ]);
    expect(beside(topics, [{ key: 'health', name: say('Se soigner') }])).toEqual([['Thèmes', 'Se soigner']]);
  });

  test('a way that was chosen among several by its title, with what belongs to it', () => {
    const union: FormSchema = {
      'x-enum-titles': { weekly: 'Chaque semaine', never: 'Jamais' },
      oneOf: [
        { type: 'object', properties: { kind: { const: 'never' } } },
        {
          type: 'object',
          properties: { kind: { const: 'weekly' }, times: { type: 'integer', title: 'Nombre de fois' } },
        },
      ],
    };
    expect(plain(beside(union, { kind: 'weekly', times: 2 }))).toEqual([
      ['Champ', [{ text: 'Chaque semaine' }, { text: 'Nombre de fois : 2' }]],
    ]);
    expect(beside(union, { kind: 'never' })).toEqual([['Champ', 'Jamais']]);
  });

  test('records as a table under their name', () => {
    const files = list('Dossiers', {
      name: translated('Dossier'),
      keptBy: translated('Tenu par'),
      hours: { type: 'integer', title: 'Heures', 'x-widget': 'hours' },
      readBy: translated('Lu par'),
    });
    expect(
      told(
        { files },
        {
          files: [
            { key: 'social', name: say('Situation globale'), keptBy: say('Département social'), hours: 90 },
            { key: 'training', name: say('Projet de formation'), keptBy: say('Département Formation') },
          ],
        },
      ),
    ).toEqual([
      { kind: 'heading', level: 5, text: 'Dossiers' },
      {
        kind: 'table',
        caption: 'Dossiers',
        columns: [{ title: 'Dossier' }, { title: 'Tenu par' }, { title: 'Heures', numeric: true }],
        rows: [
          ['Situation globale', 'Département social', '90 min'],
          ['Projet de formation', 'Département Formation', ''],
        ],
      },
    ]);
  });
});
