import type { Locale } from '@tandem/sdk';
import type { Selectable } from 'kysely';
import { ageRange, type Birth } from '../birth-date.ts';
import type { Gender, PersonCard, PersonFile, PersonLine, PersonStatus } from '../person.ts';
import type { PeopleTables } from '../tables.gen.ts';

type Row = Selectable<PeopleTables['people.person']>;
type CardRow = Pick<Row, 'id' | 'first_name' | 'last_name' | 'status'>;
type LineRow = CardRow & Pick<Row, 'birth_date' | 'birth_date_certainty' | 'languages'>;
type FileRow = Omit<
  Row,
  | 'tenant_id'
  | 'first_name_key'
  | 'last_name_key'
  | 'national_number_sealed'
  | 'created_at'
  | 'created_by'
  | 'updated_by'
>;

// The casts repeat what check constraints of the table hold.
const birthOf = (row: Pick<Row, 'birth_date' | 'birth_date_certainty'>): Birth | null =>
  row.birth_date === null ? null : { date: row.birth_date, certainty: row.birth_date_certainty as Birth['certainty'] };

export const card = ({ id, first_name, last_name, status }: CardRow): PersonCard => ({
  id,
  firstName: first_name,
  lastName: last_name,
  status: status as PersonStatus,
});

export const line = (row: LineRow): PersonLine => ({ ...card(row), birth: birthOf(row), languages: row.languages });

/** The file, on this day: the age depends on it. */
export const file = (row: FileRow, today: string): PersonFile => ({
  ...line(row),
  age: row.birth_date === null ? null : ageRange(row.birth_date, today),
  gender: row.gender as Gender,
  nationality: row.nationality,
  contactLanguage: row.contact_language as Locale | null,
  phone: row.phone,
  email: row.email,
  hasNationalNumber: row.national_number_fingerprint !== null,
  version: row.version,
  updatedAt: row.updated_at,
  updatedByName: row.updated_by_name,
});
