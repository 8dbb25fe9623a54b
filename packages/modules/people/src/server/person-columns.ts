import type { Vault } from '@tandem/sdk/server';
import type { Insertable } from 'kysely';
import { nameKey } from '../name-key.ts';
import type { PeopleTables } from '../tables.gen.ts';
import type { PersonFields } from './person-fields.ts';

export type PersonColumns = Insertable<PeopleTables['people.person']>;

/** How each field lies in the table: names with their keys, the national number sealed and findable. */
const columnsOfField: {
  readonly [F in keyof PersonFields]: (value: PersonFields[F], vault: Vault) => Partial<PersonColumns>;
} = {
  lastName: (name) => ({ last_name: name, last_name_key: nameKey(name) }),
  firstName: (name) => ({ first_name: name, first_name_key: nameKey(name) }),
  birth: (birth) => ({ birth_date: birth?.date ?? null, birth_date_certainty: birth?.certainty ?? 'unknown' }),
  gender: (gender) => ({ gender }),
  nationality: (nationality) => ({ nationality }),
  languages: (languages) => ({ languages }),
  contactLanguage: (language) => ({ contact_language: language }),
  phone: (phone) => ({ phone }),
  email: (email) => ({ email }),
  nationalNumber: (number, vault) => ({
    national_number_sealed: number && vault.seal(number.digits),
    national_number_fingerprint: number && vault.fingerprint(number.digits),
  }),
};

/** The columns of the fields that are given; of those left out, none. */
export function columnsOf(fields: Partial<PersonFields>, vault: Vault): Partial<PersonColumns> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined) as [keyof PersonFields, never][];
  return Object.assign({}, ...given.map(([field, value]) => columnsOfField[field](value, vault)));
}

/**
 * Which of the given fields say something else than the row does. Columns that the row does not show are not asked: the keys follow
 * from the names, and a number sealed twice gives other bytes where its fingerprint stays.
 */
export function changedFields(
  fields: Partial<PersonFields>,
  row: Partial<PersonColumns>,
  vault: Vault,
): (keyof PersonFields)[] {
  const given = (Object.keys(fields) as (keyof PersonFields)[]).filter((field) => fields[field] !== undefined);
  return given.filter((field) => {
    const columns = Object.entries(columnsOf({ [field]: fields[field] }, vault)).filter(([column]) => column in row);
    return columns.some(([column, value]) => !same(value, row[column as keyof PersonColumns]));
  });
}

const text = (value: unknown): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : JSON.stringify(value ?? null);
const same = (one: unknown, other: unknown): boolean => text(one) === text(other);
