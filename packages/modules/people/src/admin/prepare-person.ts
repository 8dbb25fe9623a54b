import type { PersonFile } from '../person.ts';
import type { PeoplePreparation } from './props.ts';

/** The file that the address names. */
export const preparePerson = ({ api, params }: PeoplePreparation): Promise<PersonFile> =>
  api.person.get.query({ id: params['personId'] ?? '' });
