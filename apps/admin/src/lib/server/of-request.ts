import type { RequestEvent } from '@sveltejs/kit';
import { chooseLocale } from '#lib/language/locale.ts';
import { preferenceCookies, type Preferences } from '#lib/preferences.ts';
import type { AccountOnRequest, TandemOnRequest } from './tandem-on-request.ts';

/** What the Tandem server put on the request, when it stands in front. */
export const tandemOn = ({ platform }: RequestEvent): TandemOnRequest | undefined =>
  (platform?.req as { readonly tandem?: TandemOnRequest } | undefined)?.tandem;

/** How this person wants to see the admin. */
export function preferencesOf(
  { cookies, request, params }: RequestEvent,
  account: AccountOnRequest | null,
): Preferences {
  const membership =
    account?.memberships.find(({ centre }) => centre.slug === params.centre) ?? account?.memberships[0];
  const theme = cookies.get(preferenceCookies.theme);
  return {
    locale: chooseLocale({
      cookie: cookies.get(preferenceCookies.locale),
      account: account?.locale,
      acceptLanguage: request.headers.get('accept-language'),
      centre: membership?.centre.locales[0],
    }),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    singleKeys: cookies.get(preferenceCookies.singleKeys) !== 'off',
  };
}
