import { error } from '@sveltejs/kit';
import { isLocale } from '#lib/language/locale.ts';
import { preferenceCookies } from '#lib/preferences.ts';
import { wayBack } from '#lib/way-back.ts';
import type { RequestHandler } from './$types';

/** Changes the language without script, and returns to the page one was on. */
export const GET: RequestHandler = ({ params, url, cookies }) => {
  if (!isLocale(params.locale)) error(404, 'NOT_FOUND');
  cookies.set(preferenceCookies.locale, params.locale, {
    path: '/',
    httpOnly: false,
    sameSite: 'lax',
    maxAge: 60 * 60 * 24 * 365,
  });
  const to = url.searchParams.get('to') ?? '/';
  return new Response(null, { status: 303, headers: { location: to.startsWith('/sign-in') ? to : wayBack(to) } });
};
