import { config, defineModule, messageKeys, records, service, slot } from '@tandem/sdk';
import { z } from 'zod';
import type { PeopleService } from './service.ts';
import type { PeopleTables } from './tables.gen.ts';

export * from './birth-date.ts';
export * from './name-key.ts';
export * from './person.ts';
export type { PeopleService } from './service.ts';

const person = z.object({ personId: z.uuid() });

/** The people a centre works with: one file for each, whatever the number of projects. */
export const people = defineModule({
  id: 'people',
  version: '0.1.0',
  sdk: '^0.1.0',
  instances: 'centre',
  messages: messageKeys<typeof import('./messages/fr.json')>(),
  config: config(z.object({})),
  records: records<PeopleTables>({
    'people.person': {
      label: 'record.person',
      // Until erasure and its two clocks come: nobody's file goes away by itself.
      retention: 'forever',
      columns: {
        tenant_id: 'key',
        id: 'key',
        first_name: 'personal',
        last_name: 'personal',
        first_name_key: 'personal',
        last_name_key: 'personal',
        birth_date: 'personal',
        birth_date_certainty: 'personal',
        gender: 'personal',
        nationality: 'personal',
        languages: 'personal',
        contact_language: 'personal',
        phone: 'personal',
        email: 'personal',
        national_number_sealed: 'sensitive',
        national_number_fingerprint: 'sensitive',
        status: 'plain',
        version: 'plain',
        created_at: 'plain',
        created_by: 'key',
        updated_at: 'plain',
        updated_by: 'key',
        updated_by_name: 'personal',
      },
    },
  }),
  permissions: {
    'person.read': { label: 'permission.person.read', roles: ['coordinator', 'trainer', 'social-worker', 'auditor'] },
    'person.create': { label: 'permission.person.create', roles: ['coordinator', 'trainer', 'social-worker'] },
    'person.edit': { label: 'permission.person.edit', roles: ['coordinator', 'trainer', 'social-worker'] },
    'person.archive': { label: 'permission.person.archive', roles: ['coordinator', 'social-worker'] },
    // The law of 8 August 1983 lets a service use the number for named tasks only: whoever writes it and whoever sees it needs this.
    'person.national-number': { label: 'permission.person.national-number', roles: ['coordinator', 'social-worker'] },
  },
  events: {
    'person.created': person,
    'person.updated': person.extend({ fields: z.array(z.string()) }),
    'person.archived': person,
    'person.restored': person,
  },
  errors: {
    'person-changed': z.object({ version: z.int(), by: z.string(), at: z.iso.datetime({ precision: null }) }),
    'national-number-known': person,
  },
  service: service<PeopleService>(),
  refs: { person: 'people.person' },
  slots: { person: slot<{ personId: string }>('slot.person') },
});
