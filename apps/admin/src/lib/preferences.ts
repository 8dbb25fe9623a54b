import type { Locale } from '@tandem/sdk';

/** How somebody wants to see the admin. Kept in cookies, so that the server writes the first page in it. */
export interface Preferences {
  readonly locale: Locale;
  /** Without a choice the system's is followed. */
  readonly theme: 'light' | 'dark' | undefined;
  /** Whether keys such as `c` and `?` do anything; people who dictate or tremble switch them off. */
  readonly singleKeys: boolean;
}

export const preferenceCookies = {
  locale: 'tandem-locale',
  theme: 'tandem-theme',
  singleKeys: 'tandem-single-keys',
} as const;

const oneYear = 60 * 60 * 24 * 365;

/** Keeps a preference in this browser for a year. */
export function keepPreference(name: keyof typeof preferenceCookies, value: string): void {
  document.cookie = `${preferenceCookies[name]}=${value}; path=/; max-age=${oneYear}; samesite=lax`;
}

/** Forgets a preference of this browser: what holds without a choice holds again. */
export function forgetPreference(name: keyof typeof preferenceCookies): void {
  document.cookie = `${preferenceCookies[name]}=; path=/; max-age=0; samesite=lax`;
}
