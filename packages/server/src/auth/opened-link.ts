import type { Centre } from '@tandem/kernel';
import type { Locale } from '@tandem/sdk';

/** What somebody sees who opens a one-time link. */
export type OpenedLink =
  | {
      readonly kind: 'invitation';
      readonly centre: Pick<Centre, 'slug' | 'name'>;
      readonly name: string;
      readonly email: string;
      readonly locale: Locale;
      /** Whether the address has an account: then the person signs in, and no password is set. */
      readonly hasAccount: boolean;
    }
  | {
      readonly kind: 'reset';
      readonly centre: Pick<Centre, 'slug' | 'name'>;
      readonly name: string;
      readonly email: string;
    };

/** Unknown, used, revoked and expired are one answer. `wait` comes with the seconds to wait. */
export type NoLink = { readonly kind: 'none' } | { readonly kind: 'wait'; readonly seconds: number };

/** That a link was used, or why not. */
export type LinkUse =
  | { readonly ok: true; readonly centre: string; readonly email: string }
  | ({ readonly ok: false } & (
      | NoLink
      /** The address got an account meanwhile. */
      | { readonly kind: 'has-account' }
    ));
