// Generated from the migrations by `tandem types tables`. Do not edit.
import type { ColumnType } from 'kysely';

export interface PeopleTables {
  'people.person': {
    tenant_id: ColumnType<string, never, never>;
    id: string;
    first_name: string;
    last_name: string;
    first_name_key: string;
    last_name_key: string;
    birth_date: string | null;
    birth_date_certainty: string;
    gender: string;
    nationality: string | null;
    languages: string[];
    contact_language: string | null;
    phone: string | null;
    email: string | null;
    national_number_sealed: Uint8Array | null;
    national_number_fingerprint: Uint8Array | null;
    status: string;
    version: number;
    created_at: string;
    created_by: string;
    updated_at: string;
    updated_by: string;
    updated_by_name: string;
  };
}
