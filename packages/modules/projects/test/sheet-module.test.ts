import type { Format, PrintedBlock, PrintedForm, PrintedModule, PrintedProject } from '@tandem/sdk/admin';
import type { FormSchema } from '@tandem/sdk/dialect';
import { describe, expect, test } from 'vitest';
import fr from '../src/messages/fr.json' with { type: 'json' };
import type { SheetText } from '../src/view/sheet/context.ts';
import { projectSheet } from '../src/view/sheet/index.ts';

/** The texts of a module, as far as these tests read them; another key stands for itself. */
const texts: Readonly<Record<string, string>> = {
  content: 'Contenu',
  rhythm: 'Rythme',
  'unit.weeks': 'semaines',
  'place.none': 'Pas de stage',
  'place.required': 'Pour tout le monde',
};
const ofModule = (key: string): string => texts[key] ?? key;

/** The sheet's own texts, with their values put in; none of those that a module needs has more of ICU in it. */
const t: SheetText = (key, values = {}) =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(new RegExp(`\\{${name}(, number)?\\}`, 'g'), String(value)),
    (fr as Readonly<Record<string, string>>)[key] ?? key,
  );

const format: Format = {
  locale: 'fr',
  date: (date) => `le ${date}`,
  time: (time) => time,
  instant: (instant) => instant,
  minutes: (minutes) => `${String(minutes)} min`,
  number: (value) => new Intl.NumberFormat('fr-BE').format(value),
};

const module = {
  slug: 'workshops',
  kind: 'workshop',
  title: 'Ateliers',
  aim: '',
  state: 'open' as const,
  standing: { state: 'open' as const },
};
const translated = (title: string): FormSchema => ({ type: 'object', title, 'x-widget': 'translated' });
const say = (text: string) => ({ fr: text });
const list = (title: string, properties: Readonly<Record<string, FormSchema>>): FormSchema => ({
  type: 'array',
  title,
  default: [],
  'x-key': 'key',
  items: { type: 'object', properties: { key: { type: 'string' }, ...properties } },
});
const choice = (title: string, ...values: readonly string[]): FormSchema => ({
  type: 'string',
  title,
  enum: values,
  'x-enum-titles': Object.fromEntries(values.map((value) => [value, `${title}.${value}`])),
});

/** What the sheet says of a module behind its state. */
function told(
  properties: Readonly<Record<string, FormSchema>>,
  configuration: Readonly<Record<string, unknown>>,
): readonly PrintedBlock[] {
  const form: PrintedForm = { schema: { type: 'object', properties }, t: ofModule };
  const project: PrintedProject = {
    id: '1',
    slug: 'essai',
    title: 'Essai',
    configuration: {},
    modules: [{ ...module, configuration }],
    today: '2026-11-25',
  };
  const { blocks } = projectSheet({
    project,
    configuration: {} as never,
    contacts: [],
    forms: { workshop: form },
    locale: 'fr',
    t,
    format,
  });
  const [, , state, ...others] = blocks;
  const more =
    state?.kind === 'facts' ? state.facts.slice(1 + state.facts.findIndex(({ term }) => term === 'État')) : [];
  return more.length > 0 ? [{ kind: 'facts', facts: more }, ...others] : others;
}

/** What stands beside the name of a single field; nothing where the sheet leaves it out. */
function beside(schema: FormSchema, value: unknown) {
  const [block] = told({ field: { title: 'Champ', ...schema } }, { field: value });
  return block?.kind === 'facts' ? block.facts.map(({ term, detail }) => [term, detail]) : [];
}

/** Spaces that do not break are spaces to whoever reads. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll(/[\u00A0\u202F]/gu, ' '));

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
    ['a yes as yes', { type: 'boolean', default: false }, true, 'oui'],
    ['a no where the module would say yes', { type: 'boolean', default: true }, false, 'non'],
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
      { facts: [{ term: 'Grille', detail: 'non' }] },
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

test('a module whose form is not known says what it is called and where it stands', () => {
  const project = {
    id: '1',
    slug: 'essai',
    title: 'Essai',
    configuration: {},
    modules: [{ ...module, configuration: { title: { nl: 'Werkhuis', fr: 'Ateliers' }, weeks: 8 } }],
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
        { term: 'Méthodes', detail: [{ text: 'Jeu de rôle' }] },
        { term: 'Ce qui en sort', detail: 'Un plan' },
      ],
    },
  ]);
});

describe('the state of a module is told', () => {
  const stateOf = (standing: PrintedModule['standing']) => {
    const modules = [{ ...module, standing, configuration: {} }];
    const project = { id: '1', slug: 'essai', title: 'Essai', configuration: {}, modules, today: '2026-11-25' };
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
