import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { signInAddress } from '#lib/way-back.ts';
import { describeError } from '#lib/server/describe-error.ts';
import { preferencesOf, tandemOn } from '#lib/server/of-request.ts';

/** Who is signed in, in which language and in which light; whoever is not signed in is led to the door and back. */
export const handle: Handle = async ({ event, resolve }) => {
  const tandem = tandemOn(event);
  if (!tandem)
    throw new Error(
      'The admin shows nothing by itself: start it with "pnpm start" or "pnpm dev", which put the API on each request.',
    );
  const preferences = preferencesOf(event, tandem.account);
  Object.assign(event.locals, { tandem, preferences, cookies: [] } satisfies App.Locals);

  if (event.url.pathname.startsWith('/c/') && !tandem.account) {
    return new Response(null, { status: 303, headers: { location: signInAddress(event.url) } });
  }

  const { locale, theme } = preferences;
  // One replacement: each goes through the whole page.
  const reader = `lang="${locale}"${theme ? ` data-theme="${theme}"` : ''}`;
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%tandem.reader%', reader),
    // The font's second half holds letters that few pages need.
    preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && !path.includes('latin-ext')),
  });
  for (const cookie of event.locals.cookies) response.headers.append('set-cookie', cookie);
  return response;
};

/** What the error page may say. The cause of an unexpected error is logged under its reference and never leaves the server. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const tandem = tandemOn(event);
  return kind === 'unknown' && tandem ? describeError(error, tandem.report) : undefined;
};
