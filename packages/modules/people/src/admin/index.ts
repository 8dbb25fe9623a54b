import { apiType, defineAdmin } from '@tandem/sdk/admin';
import { people } from './contract.ts';
import type { PeopleApi } from '../server/index.ts';
import { fullName } from '../person.ts';
import { personCommands } from './file/person-commands.ts';
import { findPeople } from './find-people.ts';
import { preparePeople } from './list/prepare-people.ts';
import { preparePerson } from './prepare-person.ts';

/** The admin half: the list of people, and each person's file. */
export default defineAdmin(people, apiType<PeopleApi>(), {
  screens: {
    '': {
      title: 'people.title',
      permission: 'person.read',
      nav: { icon: 'people', order: 20, shortcut: 'p' },
      prepare: preparePeople,
      commands: { add: { title: 'people.add', permission: 'person.create', icon: 'plus', key: 'c', to: () => 'new' } },
      load: () => import('./screens/PeopleList.svelte'),
    },
    new: {
      title: 'person.title.new',
      permission: 'person.create',
      load: () => import('./screens/PersonNew.svelte'),
    },
    ':personId': {
      title: 'person.title',
      titleOf: ({ data }) => fullName(data),
      permission: 'person.read',
      prepare: preparePerson,
      slots: { person: ({ data }) => ({ personId: data.id }) },
      commands: personCommands,
      load: () => import('./screens/PersonFile.svelte'),
    },
    ':personId/edit': {
      title: 'person.title.edit',
      permission: 'person.edit',
      prepare: preparePerson,
      load: () => import('./screens/PersonEdit.svelte'),
    },
  },
  finders: { people: findPeople },
  firstSteps: {
    person: {
      title: 'first-step.person',
      permission: 'person.create',
      order: 30,
      to: 'new',
      isDone: async ({ api }) => (await api.person.list.query({})).items.length > 0,
    },
  },
});
