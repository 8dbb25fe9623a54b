import type { FormSchema } from '@tandem/sdk/dialect';
import { describe, expect, test } from 'vitest';
import { beside, choice, list, plain, say, told, translated } from './fixture-sheet.ts';

describe('a module says on the sheet only what the project says of it', () => {
  test.each<readonly [string, FormSchema, unknown]>([
    ['what is empty', { type: 'string' }, ''],
    ['what is absent', { type: 'string' }, undefined],
    ['a text without words', translated('Champ'), { fr: '' }],
    ['a list without items', list('Champ', { name: translated('Nom') }), []],
    ['a number that the module brings itself', { type: 'integer', default: 12 }, 12],
    [
      'a list that the module brings itself',
      { type: 'array', items: choice('place', 'none'), default: ['none'] },
      ['none'],
    ],
    [
      'a group of which nothing is said',
      { type: 'object', properties: { least: { type: 'integer', default: 0 } } },
      { least: 0 },
    ],
  ])('not %s', (_, schema, value) => {
    expect(told({ field: { ...schema, title: 'Champ' } }, { field: value })).toEqual([]);
  });

  test('not its name and its aim again, nor what another answer takes away', () => {
    const properties = {
      title: translated('Nom'),
      aim: translated('But'),
      used: { type: 'boolean', title: 'Grille', default: true },
      faces: { type: 'integer', title: 'Visages', 'x-show-if': { field: 'used', equals: true } },
    } as const;
    expect(told(properties, { title: say('Ateliers'), aim: say('Apprendre'), used: true, faces: 3 })).toMatchObject([
      { facts: [{ term: 'Visages', detail: '3' }] },
    ]);
    expect(told(properties, { title: say('Ateliers'), aim: say('Apprendre'), used: false, faces: 3 })).toMatchObject([
      { facts: [{ term: 'Grille', detail: 'Non' }] },
    ]);
  });

  test('but in a statement also what the module adds to it by itself, without its noes and noughts', () => {
    const cadence: FormSchema = {
      type: 'object',
      properties: {
        times: { type: 'integer', title: 'Nombre', 'x-order': 1 },
        per: { ...choice('place', 'none', 'required'), title: 'Par', default: 'none', 'x-order': 2 },
        least: { type: 'integer', title: 'Au moins', default: 0 },
        strict: { type: 'boolean', title: 'Exactement', default: false },
      },
    };
    expect(plain(beside(cadence, { times: 2, per: 'none', least: 0, strict: false }))).toEqual([
      ['Champ', [{ text: 'Nombre : 2' }, { text: 'Par : Pas de stage' }]],
    ]);
    expect(beside(cadence, { per: 'none', least: 0, strict: false })).toEqual([]);
  });

  test('section by section, in the order of the form', () => {
    const place = (section: string, order: number) => ({ 'x-section': section, 'x-order': order });
    const properties = {
      weeks: { type: 'integer', title: 'Semaines', 'x-unit': 'unit.weeks', ...place('rhythm', 4) },
      title: { ...translated('Nom'), ...place('presentation', 1) },
      led: { ...translated('Mené par'), ...place('presentation', 2) },
      topic: { ...translated('Thème'), ...place('content', 3) },
    } as const;
    const filled = { title: say('Ateliers'), led: say('Formatrice'), topic: say('Se loger'), weeks: 8 };
    expect(told(properties, filled)).toEqual([
      { kind: 'facts', facts: [{ term: 'Mené par', detail: 'Formatrice' }] },
      { kind: 'heading', level: 4, text: 'Contenu' },
      { kind: 'facts', facts: [{ term: 'Thème', detail: 'Se loger' }] },
      { kind: 'heading', level: 4, text: 'Rythme' },
      { kind: 'facts', facts: [{ term: 'Semaines', detail: '8 semaines' }] },
    ]);
    expect(told(properties, { title: say('Ateliers') })).toEqual([]);
  });
});

test('a list inside a group stands beside the group, and a group that says nothing else does not stand there', () => {
  const signals: FormSchema = {
    type: 'object',
    title: 'Soucis',
    properties: {
      collected: { type: 'boolean', title: 'Notés', default: false, 'x-order': 1 },
      routes: { ...list('Qui peut aider', { name: translated('Souci'), to: translated('Transmis à') }), 'x-order': 2 },
    },
  };
  const routes = [{ key: 'housing', name: say('Logement'), to: say('Antenne sociale') }];
  const aid = { term: 'Qui peut aider', detail: [{ text: 'Logement', note: 'Transmis à : Antenne sociale' }] };
  expect(plain(told({ signals }, { signals: { collected: true, routes } }))).toMatchObject([
    { facts: [{ term: 'Soucis', detail: 'Notés' }, aid] },
  ]);
  expect(plain(told({ signals }, { signals: { collected: false, routes } }))).toMatchObject([{ facts: [aid] }]);
});
