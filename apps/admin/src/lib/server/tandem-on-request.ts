import type { TandemOnRequest } from '@tandem/app-server';

/** What the Tandem server puts on each request it hands to the admin. The admin has no other way to the data. */
export type { TandemOnRequest };

/** Who is signed in. */
export type AccountOnRequest = NonNullable<TandemOnRequest['account']>;

/** One of the centres an account works for, with what it may do there (`<module>.<permission>`). */
export type MembershipOnRequest = AccountOnRequest['memberships'][number];

/** An account of the demonstration, offered on the sign-in page. */
export type DemoAccount = NonNullable<TandemOnRequest['demo']>[number];
