import { prepared } from '@tandem/sdk/server';
import type { Kysely, Updateable } from 'kysely';
import type { PeopleTables } from '../../tables.gen.ts';
import type { PersonColumns } from '../person-columns.ts';

type Tables = PeopleTables;
type Queries = Kysely<Tables>;

/** Everything but the sealed number: who wants that asks for it by name. */
const fileColumns = [
  'id',
  'first_name',
  'last_name',
  'birth_date',
  'birth_date_certainty',
  'gender',
  'nationality',
  'languages',
  'contact_language',
  'phone',
  'email',
  'national_number_fingerprint',
  'status',
  'version',
  'updated_at',
  'updated_by_name',
] as const;

/** One person for reading. */
export const personById = prepared<Tables, { id: string }>()((db, value) =>
  db.selectFrom('people.person').select(fileColumns).where('id', '=', value('id')),
);

/** One person for changing: whoever else wants to change them waits. */
export const lockedPerson = prepared<Tables, { id: string }>()((db, value) =>
  db.selectFrom('people.person').select(fileColumns).where('id', '=', value('id')).forUpdate(),
);

/** The sealed national number of one person. */
export const sealedNumberOf = prepared<Tables, { id: string }>()((db, value) =>
  db.selectFrom('people.person').select('national_number_sealed').where('id', '=', value('id')),
);

/** Who in the centre has this national number. */
export const personWithNumber = prepared<Tables, { fingerprint: Uint8Array }>()((db, value) =>
  db.selectFrom('people.person').select('id').where('national_number_fingerprint', '=', value('fingerprint')),
);

/** Adds a person. No row comes back when somebody of the centre has the national number already. */
export const insertPerson = prepared<Tables, PersonColumns>()((db, value) =>
  db
    .insertInto('people.person')
    .values({
      id: value('id'),
      first_name: value('first_name'),
      last_name: value('last_name'),
      first_name_key: value('first_name_key'),
      last_name_key: value('last_name_key'),
      birth_date: value('birth_date'),
      birth_date_certainty: value('birth_date_certainty'),
      gender: value('gender'),
      nationality: value('nationality'),
      languages: value('languages'),
      contact_language: value('contact_language'),
      phone: value('phone'),
      email: value('email'),
      national_number_sealed: value('national_number_sealed'),
      national_number_fingerprint: value('national_number_fingerprint'),
      status: value('status'),
      version: value('version'),
      created_at: value('created_at'),
      created_by: value('created_by'),
      updated_at: value('updated_at'),
      updated_by: value('updated_by'),
      updated_by_name: value('updated_by_name'),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id'),
);

/** Writes these columns of a person. */
export const updatePerson = (db: Queries, id: string, columns: Updateable<Tables['people.person']>) =>
  db.updateTable('people.person').set(columns).where('id', '=', id).execute();
