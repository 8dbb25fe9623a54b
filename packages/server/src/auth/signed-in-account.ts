import type { Account } from '@tandem/kernel';

/** An account as the admin needs it: with the e-mail address. */
export interface SignedInAccount extends Account {
  readonly email: string;
}
