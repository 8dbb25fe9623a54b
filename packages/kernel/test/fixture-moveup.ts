import { config, defineModule, defineProject, messageKeys, needs, text, textsOf, use } from '@tandem/sdk';
import { implement, procedureOf } from '@tandem/sdk/server';
import { z } from 'zod';
import { notesContract, notesServer } from './fixture-notes.ts';
import { projectsServer } from './fixture-project.ts';

/**
 * MOVE'UP over three years, on three versions of its workshops' module: values change, a setting gets another name, an item of a list
 * another key, a module comes and one goes.
 */

const domain = z.object({ key: z.string().min(1).max(60), name: text().meta({ title: 'domain.name' }) });
const domains = z
  .array(domain)
  .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, { message: 'problem.invalid' })
  .default([])
  .meta({ title: 'domains', 'x-key': 'key', 'x-order': 6 });

const shape = {
  title: text().meta({ title: 'title', 'x-order': 1 }),
  aim: text().optional().meta({ title: 'aim', 'x-order': 2 }),
  grouping: z
    .array(z.enum(['language', 'schooling', 'age']))
    .default([])
    .meta({ title: 'grouping', 'x-order': 3 }),
  domains,
};
const people = z.int().min(4).max(20).default(12).meta({ title: 'places', 'x-order': 4 });
const first = z.object({
  ...shape,
  places: people,
  teacher: z
    .object({ present: z.boolean().default(false), minutes: z.int().min(0).max(6000).default(0) })
    .prefault({})
    .meta({ title: 'teacher', 'x-order': 5 }),
});
/** A teacher's time is counted in hours. */
const second = z.object({
  ...shape,
  places: people,
  teacher: z
    .object({ present: z.boolean().default(false), hours: z.int().min(0).max(100).default(0) })
    .prefault({})
    .meta({ title: 'teacher', 'x-order': 5 }),
  weeks: z.int().min(1).default(13).meta({ title: 'weeks', 'x-order': 7 }),
});
/** Places are called capacity, and the domain `other` is called `rest`. */
const third = z.object({
  ...shape,
  capacity: people,
  teacher: second.shape.teacher,
  weeks: second.shape.weeks,
});

/** Minutes that no step knows how to count. */
export const uncountable = 13;

const toHours = ({ teacher, ...rest }: z.output<typeof first>) => {
  if (teacher.minutes === uncountable) throw new Error('Thirteen minutes are no hours.');
  return { ...rest, teacher: { present: teacher.present, hours: Math.round(teacher.minutes / 60) } };
};
const mendedToHours = ({ teacher, ...rest }: z.output<typeof first>) => ({
  ...rest,
  teacher: { present: teacher.present, hours: Math.round(teacher.minutes / 60) },
});
const toCapacity = ({ places, ...rest }: z.output<typeof second>) => ({
  ...rest,
  capacity: places,
  domains: rest.domains.map((item) => (item.key === 'other' ? { ...item, key: 'rest' } : item)),
});

const keys = ['title', 'aim', 'grouping', 'places', 'teacher', 'domains', 'domain.name', 'weeks', 'group'] as const;
const words = Object.fromEntries(keys.map((key) => [key, key])) as Record<(typeof keys)[number], string>;
const common = {
  id: 'collective-workshop',
  sdk: '^0.1.0',
  instances: 'project',
  messages: messageKeys<typeof words>(),
  permissions: { 'group.manage': { label: 'group', roles: ['coordinator'] } },
  uses: { notes: needs(notesContract, '^0.1.0') },
} as const;

const contracts = {
  1: defineModule({ ...common, version: '0.1.0', config: config(first) }),
  2: defineModule({ ...common, version: '0.2.0', config: config(first).next(second, toHours) }),
  3: defineModule({ ...common, version: '0.3.0', config: config(first).next(second, toHours).next(third, toCapacity) }),
  /** The third, whose first step knows how to count. */
  mended: defineModule({
    ...common,
    version: '0.3.1',
    config: config(first).next(second, mendedToHours).next(third, toCapacity),
  }),
};
export type Version = keyof typeof contracts;

const serverOf = (version: Version) => {
  const contract = contracts[version] as unknown as (typeof contracts)[1];
  const procedures = {
    settings: procedureOf(contract)('group.manage').query(({ ctx: { module } }): unknown => module.config),
  };
  return implement(contract, { procedures, messages: { fr: words, nl: words, en: words }, migrations: [] });
};

const catalogue = {
  title: 'MOVE’UP',
  'workshops.title': 'Ateliers',
  'workshops.aim': 'Pratiquer le français',
  'workshops.aim.2': 'Pratiquer le français, chaque jour',
  'outings.title': 'Sorties',
  locked: 'L’appel à projets le fixe.',
  'domain.housing': 'Logement',
  'domain.health': 'Santé',
  'domain.language': 'Langue',
  'domain.other': 'Autre',
  'domain.work': 'Emploi',
};
const say = textsOf<typeof catalogue>('moveup');
const named = (key: 'housing' | 'health' | 'language' | 'other' | 'work', as: string = key) => ({
  key: as,
  name: say(`domain.${key}`),
});
const definition = {
  id: 'moveup',
  sdk: '^0.1.0',
  locales: ['fr', 'nl'],
  messages: { fr: catalogue, nl: catalogue, en: catalogue },
  project: { title: say('title') },
} as const;

const workshops = {
  title: say('workshops.title'),
  aim: say('workshops.aim'),
  grouping: ['language' as const, 'schooling' as const],
};

const projects = {
  1: defineProject({
    ...definition,
    version: '1.0.0',
    modules: {
      workshops: use(contracts[1], {
        config: {
          ...workshops,
          places: 12,
          teacher: { present: true, minutes: 600 },
          domains: [named('housing'), named('health'), named('language'), named('other')],
        },
      }),
      evening: use(contracts[1], { config: { title: say('workshops.title') } }),
    },
  }),
  /** Fewer places, another aim, `work` in front, no `language`; the grouping is fixed; the evening is over and outings begin. */
  2: defineProject({
    ...definition,
    version: '2.0.0',
    modules: {
      workshops: use(contracts[2], {
        config: {
          ...workshops,
          aim: say('workshops.aim.2'),
          places: 10,
          teacher: { present: true, hours: 10 },
          domains: [named('work'), named('housing'), named('health'), named('other')],
        },
        lock: { grouping: say('locked') },
      }),
      outings: use(contracts[2], { config: { title: say('outings.title') }, state: 'planned' }),
    },
  }),
  3: defineProject({
    ...definition,
    version: '3.0.0',
    modules: {
      workshops: use(contracts[3], {
        config: {
          ...workshops,
          aim: say('workshops.aim.2'),
          grouping: ['language'],
          capacity: 8,
          teacher: { present: true, hours: 12 },
          weeks: 26,
          domains: [named('health'), named('housing'), named('other', 'rest')],
        },
        lock: { grouping: say('locked') },
      }),
      outings: use(contracts[3], { config: { title: say('outings.title') }, state: 'planned' }),
    },
  }),
};

/** What a server of that year is composed of. */
export const moveupOf = (module: Version, plugin: keyof typeof projects = module === 'mended' ? 3 : module) => ({
  modules: [projectsServer, notesServer, serverOf(module)] as const,
  projects: [projects[plugin]],
});

/** The places that coordinators edit in these tests, by the year's names. */
export const placesName = (version: Version): string => (version === 1 || version === 2 ? '/places' : '/capacity');

/** What the steps make of a complete configuration between two years: said once more here, so that the tests do not ask the steps. */
export const migratedBy =
  (from: 1 | 2 | 3, to: 1 | 2 | 3) =>
  (tree: unknown): unknown => {
    let result = tree;
    if (from < 2 && to >= 2) {
      const { teacher, ...rest } = result as z.output<typeof first>;
      result = { ...rest, teacher: { present: teacher.present, hours: teacher.minutes / 60 }, weeks: 13 };
    }
    if (from < 3 && to >= 3) {
      const { places, domains: list, ...rest } = result as z.output<typeof second>;
      result = {
        ...rest,
        capacity: places,
        domains: list.map((item) => ({ ...item, key: item.key.replace(/^other$/, 'rest') })),
      };
    }
    return result;
  };
