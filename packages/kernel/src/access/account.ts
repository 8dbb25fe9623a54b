import type { Locale, Role } from '@tandem/sdk';

/** A centre as the kernel knows it. */
export interface Centre {
  readonly id: string;
  readonly slug: string;
  readonly name: { readonly [L in Locale]?: string };
  /** The languages the centre publishes in; the first is its own. */
  readonly locales: readonly [Locale, ...Locale[]];
  readonly timeZone: string;
}

/** That an account works for a centre, in which roles, and for which of its projects. */
export interface Membership {
  readonly centre: Centre;
  readonly roles: readonly Role[];
  /**
   * Of a program that calls with an access token: the permissions it was given, as `<module>.<permission>`. It may what its roles
   * may, and of that only these. Absent for a person.
   */
  readonly scopes?: readonly string[] | undefined;
  /** `null`: all projects of the centre, also later ones. */
  readonly projects: readonly string[] | null;
}

/** Who is signed in: a person, with all centres they work for. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly memberships: readonly Membership[];
}
