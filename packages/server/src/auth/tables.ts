import type { Centre } from '@tandem/kernel';
import type { Locale, Role } from '@tandem/sdk';
import type { Generated } from 'kysely';

/** The tables of sign-in and the centres, as far as this package asks for them itself; the rest is better-auth's. */
export interface SignInTables {
  'auth.account': {
    id: string;
    name: string;
    email: string;
    email_verified: boolean;
    locale: Locale;
    demo: boolean;
    /** Null: never, or before this was noted. */
    last_signed_in_at: string | null;
    /** For how many centres it works; counted by the database. */
    centres: Generated<number>;
    created_at: string;
    updated_at: string;
  };
  'auth.credential': {
    id: string;
    account_id: string;
    provider: string;
    provider_account: string;
    password: string | null;
    created_at: string;
    updated_at: string;
  };
  'auth.membership': {
    account_id: string;
    centre_id: string;
    roles: Role[];
    projects: string[] | null;
    created_at: string;
  };
  'auth.sign_in_session': {
    id: string;
    account_id: string;
    device: string | null;
    created_at: string;
    expires_at: string;
  };
  'auth.one_time_link': {
    id: string;
    centre_id: string;
    kind: 'invitation' | 'reset';
    hash: Uint8Array;
    account_id: string | null;
    email: string | null;
    name: string | null;
    locale: Locale | null;
    roles: Role[] | null;
    projects: string[] | null;
    created_at: string;
    created_by: string;
    created_by_name: string;
    expires_at: string;
  };
  'auth.verification': { id: string; expires_at: string };
  'auth.sign_in_attempt': { key: string; attempts: number; since: string };
  'kernel_system.centre': {
    id: string;
    slug: string;
    name: unknown;
    locales: Locale[];
    time_zone: string;
    created_at: string;
  };
}

/** A centre as it is read. */
export type CentreRow = Omit<SignInTables['kernel_system.centre'], 'created_at'>;

/** The columns' checks hold what the kernel's type promises: at least one language, names by language. */
export const centreOf = ({ id, slug, name, locales, time_zone }: CentreRow): Centre => ({
  id,
  slug,
  name: name as Centre['name'],
  locales: locales as unknown as Centre['locales'],
  timeZone: time_zone,
});
