import { config, defineModule, implementKind, messageKeys, needs, records, service } from '@tandem/sdk';
import { collectiveWorkshop } from '@tandem/sdk/kinds';
import { implement, procedureOf } from '@tandem/sdk/server';
import { z } from 'zod';

/** Contracts as authors write them, small: what the tests of the language speak about. */

export interface PeopleTables {
  'people.person': { tenant_id: string; id: string; last_name: string };
}

export interface PeopleMessages {
  'permission.person.read': string;
  'permission.person.edit': string;
  'person.title': string;
}

export const people = defineModule({
  id: 'people',
  version: '0.1.0',
  sdk: '^0.1.0',
  instances: 'centre',
  messages: messageKeys<PeopleMessages>(),
  config: config(z.object({})),
  records: records<PeopleTables>({
    'people.person': {
      label: 'record.person',
      retention: 'project',
      columns: { tenant_id: 'key', id: 'key', last_name: 'personal' },
    },
  }),
  permissions: {
    'person.read': { label: 'permission.person.read', roles: ['trainer'] },
    'person.edit': { label: 'permission.person.edit', roles: ['social-worker'] },
  },
  events: { 'person.created': z.object({ personId: z.uuid() }) },
  errors: { 'national-number-known': z.object({ personId: z.uuid() }) },
  service: service<{ nameOf(id: string): Promise<string> }>(),
});

export const workshop = implementKind(collectiveWorkshop, {
  version: '0.1.0',
  sdk: '^0.1.0',
  messages: messageKeys<{ 'workshop.title': string }>(),
  config: config(z.object({ ...collectiveWorkshop.configuration, lateMinutes: z.int().default(15) })),
  uses: { people: needs(people, '^0.1.0') },
});

export const personProcedure = procedureOf(people);
export const workshopProcedure = procedureOf(workshop);

const peopleApi = {
  person: {
    get: personProcedure('person.read')
      .input(z.object({ id: z.uuid() }))
      .query(async ({ ctx: { module: scope }, input }) => ({ id: input.id, in: scope.centre.slug })),
    create: personProcedure('person.edit')
      .input(z.object({ lastName: z.string() }))
      .mutation(({ ctx: { module: scope } }) => ({ id: scope.newId() })),
  },
};
type PeopleRecord = typeof peopleApi;
export interface PeopleApi extends PeopleRecord {}

const workshopApi = {
  enrolment: {
    create: workshopProcedure('enrolment.manage')
      .input(z.object({ personId: z.uuid() }))
      .mutation(async ({ ctx: { module: scope }, input }) => ({
        moduleId: input.moduleId,
        places: scope.config.places ?? null,
        name: await scope.uses.people.nameOf(input.personId),
      })),
  },
};
type WorkshopRecord = typeof workshopApi;
export interface WorkshopApi extends WorkshopRecord {}

const words = { 'permission.person.read': 'a', 'permission.person.edit': 'b', 'person.title': 'c' };

export const peopleServer = implement(people, {
  procedures: peopleApi as PeopleApi,
  messages: { fr: words, nl: words, en: words },
  migrations: [],
  service: () => ({ nameOf: async (id) => `person ${id}` }),
});

const workshopWords = { 'workshop.title': 'a' };
export const workshopServer = implement(workshop, {
  procedures: workshopApi as WorkshopApi,
  messages: { fr: workshopWords, nl: workshopWords, en: workshopWords },
  migrations: [],
});
