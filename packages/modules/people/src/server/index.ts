import { implement } from '@tandem/sdk/server';
import { people } from '../contract.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import nl from '../messages/nl.json' with { type: 'json' };
import { person } from '../migrations/0001-person.ts';
import { archivePerson, restorePerson } from './archive-person.ts';
import { createPerson } from './create-person.ts';
import { getPerson } from './get-person.ts';
import { listPeople } from './list-people.ts';
import { peopleService } from './people-service.ts';
import { revealNationalNumber } from './reveal-national-number.ts';
import { updatePerson } from './update-person.ts';

const api = {
  person: {
    create: createPerson,
    update: updatePerson,
    get: getPerson,
    list: listPeople,
    archive: archivePerson,
    restore: restorePerson,
    revealNationalNumber,
  },
};

type Api = typeof api;
/** This module's branch of the API. */
export interface PeopleApi extends Api {}

export const peopleServer = implement(people, {
  procedures: api as PeopleApi,
  messages: { fr, nl, en },
  migrations: [person],
  service: peopleService,
});
