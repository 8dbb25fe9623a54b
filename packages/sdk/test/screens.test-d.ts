/** What an author of an admin half cannot get wrong. See contract.test-d.ts. */
import { apiType, defineAdmin, failure, type PanelProps, type Screen, type ScreenProps } from '@tandem/sdk/admin';
import type { ShapeOf } from '@tandem/sdk';
import type { Component } from 'svelte';
import { procedureAcross } from '@tandem/sdk/server';
import { people, type PeopleApi, workshop, type WorkshopApi } from './workshop.ts';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => undefined;

interface Card {
  readonly id: string;
  readonly in: string;
}
type Props<Data> = ScreenProps<ShapeOf<typeof people>, PeopleApi, Data>;
declare const showsCard: Component<Props<Card>>;
declare const showsNumber: Component<Props<number>>;

const api = apiType<PeopleApi>();
const prepare: Screen<ShapeOf<typeof people>, PeopleApi, Card>['prepare'] = ({ api: branch, params }) =>
  branch.person.get.query({ id: params['personId'] ?? '' });

defineAdmin(people, api, {
  screens: {
    ':personId': {
      title: 'person.title',
      permission: 'person.read',
      prepare,
      load: async () => ({ default: showsCard }),
    },
  },
});

defineAdmin(people, api, {
  screens: {
    ':personId': {
      title: 'person.title',
      permission: 'person.read',
      prepare,
      // @ts-expect-error the component takes other data than prepare gives
      load: async () => ({ default: showsNumber }),
    },
  },
});
defineAdmin(people, api, {
  screens: {
    // @ts-expect-error no such text
    '': { title: 'person.tilte', permission: 'person.read', prepare, load: async () => ({ default: showsCard }) },
  },
});
defineAdmin(people, api, {
  screens: {
    // @ts-expect-error no such permission
    '': { title: 'person.title', permission: 'person.delete', prepare, load: async () => ({ default: showsCard }) },
  },
});
defineAdmin(people, api, {
  screens: {
    ':personId': {
      title: 'person.title',
      // What `prepare` gives is known here without saying so.
      titleOf: ({ data, t }) => (data.in === '' ? t('person.title') : data.in),
      permission: 'person.read',
      prepare,
      load: async () => ({ default: showsCard }),
    },
  },
});
defineAdmin(people, api, {
  screens: {
    ':personId': {
      title: 'person.title',
      // @ts-expect-error what the screen reads has no such field
      titleOf: ({ data }) => data.name,
      permission: 'person.read',
      prepare,
      load: async () => ({ default: showsCard }),
    },
  },
});
defineAdmin(people, api, {
  screens: {
    ':personId': {
      title: 'person.title',
      // @ts-expect-error no such text
      titleOf: ({ t }) => t('person.tilte'),
      permission: 'person.read',
      prepare,
      load: async () => ({ default: showsCard }),
    },
  },
});
defineAdmin(people, api, {
  screens: {
    ':personId': {
      title: 'person.title',
      // @ts-expect-error a title is words
      titleOf: ({ data }) => data,
      permission: 'person.read',
      prepare,
      load: async () => ({ default: showsCard }),
    },
  },
});
const card = { title: 'person.title', permission: 'person.read', prepare } as const;
const load = async () => ({ default: showsCard });
const edit = { title: 'person.title', permission: 'person.edit' } as const;
defineAdmin(people, api, {
  screens: {
    ':personId': {
      ...card,
      load,
      commands: {
        change: { ...edit, key: 'e', when: ({ data }) => data.in !== '', to: ({ data }) => `${data.id}/edit` },
        again: {
          ...edit,
          run: async ({ api: branch, shell, t }) => {
            await branch.person.create.mutate({ lastName: t('person.title') });
            await shell.refresh();
          },
        },
      },
    },
  },
});
defineAdmin(people, api, {
  screens: {
    // @ts-expect-error no such permission
    '': { ...card, load, commands: { remove: { ...edit, permission: 'person.delete', to: () => 'new' } } },
  },
});
defineAdmin(people, api, {
  screens: {
    // @ts-expect-error no such text
    '': { ...card, load, commands: { change: { ...edit, title: 'person.tilte', to: () => 'new' } } },
  },
});
defineAdmin(people, api, {
  screens: {
    // @ts-expect-error the next row has this key on every page
    '': { ...card, load, commands: { change: { ...edit, key: 'j', to: () => 'new' } } },
  },
});
defineAdmin(people, api, {
  screens: {
    // @ts-expect-error a command leads somewhere or acts, not both
    '': { ...card, load, commands: { change: { ...edit, to: () => 'new', run: async () => {} } } },
  },
});
defineAdmin(people, api, {
  screens: {
    ':personId': {
      ...card,
      load,
      // @ts-expect-error what the screen reads has no such field
      commands: { change: { ...edit, to: ({ data }) => data.name } },
    },
  },
});

defineAdmin(people, api, {
  screens: {},
  finders: {
    people: {
      title: 'person.title',
      permission: 'person.read',
      icon: 'person',
      asked: 'typed',
      find: async ({ api: branch, text, signal }) => {
        const { id, in: centre } = await branch.person.get.query({ id: text }, { signal });
        return [{ path: id, label: centre }];
      },
    },
  },
});
defineAdmin(people, api, {
  screens: {},
  finders: {
    people: {
      title: 'person.title',
      permission: 'person.read',
      icon: 'person',
      asked: 'typed',
      // @ts-expect-error what is found has a path and a label
      find: async () => [{ id: '1' }],
    },
  },
});
defineAdmin(people, api, {
  screens: {},
  finders: {
    // @ts-expect-error no such permission
    people: { title: 'person.title', permission: 'person.find', icon: 'person', asked: 'typed', find: async () => [] },
  },
});
defineAdmin(people, api, {
  screens: {},
  panels: {
    // @ts-expect-error no such slot
    'home.tomorrow': { title: 'person.title', permission: 'person.read', load: async () => ({ default: showsCard }) },
  },
});

declare const showsMinutes: Component<PanelProps<ShapeOf<typeof workshop>, WorkshopApi, number>>;

defineAdmin(workshop, apiType<WorkshopApi>(), {
  screens: {},
  panels: {
    'home.today': {
      title: 'workshop.title',
      permission: 'edition.read',
      prepareAcross: async ({ moduleIds }) => Object.fromEntries(moduleIds.map((id) => [id, 15])),
      load: async () => ({ default: showsMinutes }),
    },
  },
});
defineAdmin(workshop, apiType<WorkshopApi>(), {
  screens: {},
  panels: {
    'home.today': {
      title: 'workshop.title',
      permission: 'edition.read',
      prepareAcross: async ({ moduleIds }) => Object.fromEntries(moduleIds.map((id) => [id, 'fifteen'])),
      // @ts-expect-error the component takes a number of each instance
      load: async () => ({ default: showsMinutes }),
    },
  },
});

declare const readsConfiguration: Component<ScreenProps<ShapeOf<typeof workshop>, WorkshopApi>>;
defineAdmin(workshop, apiType<WorkshopApi>(), {
  screens: {
    '': { title: 'workshop.title', permission: 'edition.read', load: async () => ({ default: readsConfiguration }) },
  },
  panels: {
    'home.today': {
      title: 'workshop.title',
      permission: 'edition.read',
      // @ts-expect-error a panel is sent what its `prepare` reads, and not the configuration
      load: async () => ({ default: readsConfiguration }),
    },
  },
});

// @ts-expect-error a module of the centre has no instances to read across
export const acrossPeople = procedureAcross(people)('person.read');
export const acrossWorkshops = procedureAcross(workshop)('edition.read').query(({ ctx: { modules } }) =>
  modules.map(({ config }) => {
    holds<Equal<typeof config.lateMinutes, number>>();
    return config.lateMinutes;
  }),
);

/** What stands in a screen's script. */
export const inAScreen = ({ t, can, config, api: branch }: Props<Card>): void => {
  t('person.title');
  // @ts-expect-error no such text
  t('person.tilte');
  can('person.edit');
  // @ts-expect-error no such permission
  can('person.delete');
  // @ts-expect-error no such procedure
  void branch.person.remove;
  holds<Equal<typeof config, Record<string, never>>>();
};

/** What a screen does with a declared outcome. */
export const afterAFailure = (error: unknown): void => {
  const known = failure(error, people, 'national-number-known');
  holds<Equal<typeof known, { personId: string } | undefined>>();
  // @ts-expect-error no such outcome
  failure(error, people, 'person-archived');
};
