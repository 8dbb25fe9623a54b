import type { ShapeOf } from '@tandem/sdk';
import type { Finder } from '@tandem/sdk/admin';
import type { people } from '../contract.ts';
import { fullName } from '../person.ts';
import type { PeopleApi } from '../server/index.ts';
import { birthText } from './birth-text.ts';

/** People by the beginnings of their names, as the list finds them; when they were born tells two of one name apart. */
export const findPeople: Finder<ShapeOf<typeof people>, PeopleApi> = {
  title: 'people.title',
  permission: 'person.read',
  icon: 'person',
  asked: 'typed',
  find: async ({ api, text, limit, signal, t, format }) => {
    const { items } = await api.person.list.query({ search: text, limit }, { signal });
    return items.map((person) => ({
      path: person.id,
      label: fullName(person),
      ...(person.birth && { detail: birthText(person.birth, t, format.locale) }),
    }));
  },
};
