import { nameKey } from '@tandem/people';
import type { Gender } from '@tandem/people';
import type { Locale } from '@tandem/sdk';
import type { Vault } from '@tandem/sdk/server';
import type { SyntheticPerson } from '@tandem/testkit/people';

/** What is written of all people alike. */
export interface Written {
  /** ISO with Z. */
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly contactLanguage: Locale;
  readonly gender?: (person: SyntheticPerson) => Gender;
  /** Of the centre and the module `people`. Without it no national number is kept. */
  readonly vault?: Vault;
}

/** The row of somebody who does not exist, as `person.create` would write it. */
export const personRow = (id: string, person: SyntheticPerson, written: Written) => {
  const { at, by, contactLanguage, gender } = written;
  const { firstName, surname, born, language, nationalNumber } = person;
  const vault = nationalNumber === undefined ? undefined : written.vault;
  return {
    id,
    first_name: firstName,
    first_name_key: nameKey(firstName),
    last_name: surname,
    last_name_key: nameKey(surname),
    birth_date: born ?? null,
    birth_date_certainty: born === undefined ? 'unknown' : 'known',
    gender: gender?.(person) ?? 'unknown',
    languages: [language],
    contact_language: contactLanguage,
    national_number_sealed: vault?.seal(nationalNumber ?? '') ?? null,
    national_number_fingerprint: vault?.fingerprint(nationalNumber ?? '') ?? null,
    status: 'active',
    version: 1,
    created_at: at,
    created_by: by.id,
    updated_at: at,
    updated_by: by.id,
    updated_by_name: by.name,
  };
};
