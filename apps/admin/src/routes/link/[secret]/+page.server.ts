import { fail, redirect } from '@sveltejs/kit';
import { wordsOf } from '#lib/language/words-of.ts';
import { centreHref } from '#lib/addresses.ts';
import { minutesToWait } from '#lib/server/minutes-to-wait.ts';
import { textIn } from '#lib/server/text-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a one-time link is for. Looking uses nothing up. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'x-robots-tag': 'noindex' });
  const opened = await locals.tandem.links.open(params.secret);
  const { account } = locals.tandem;
  const signedIn = account && { id: account.id, name: account.name, email: account.email };
  if (opened.kind === 'none') return { link: opened, signedIn };
  if (opened.kind === 'wait') return { link: { kind: opened.kind, minutes: minutesToWait(opened.seconds) }, signedIn };
  const centre = wordsOf(opened.centre.name, locals.preferences.locale) || opened.centre.slug;
  return { link: { ...opened, centre }, signedIn };
};

export const actions: Actions = {
  /** A new password: for a new account, or in place of one that was lost. */
  password: async ({ request, locals, params }) => {
    const password = textIn(await request.formData(), 'password');
    if (password.length < 12 || password.length > 200)
      return fail(400, { password: password === '' ? 'missing' : password.length < 12 ? 'short' : 'long' } as const);
    const used = await locals.tandem.links.choosePassword(params.secret, password);
    // The page says anew what the link is worth now.
    if (!used.ok) return fail(409, { gone: true });
    locals.cookies.push(...used.cookies);
    redirect(303, centreHref(used.centre));
  },

  /** Joining, as whoever is signed in. */
  accept: async ({ locals, params }) => {
    const used = await locals.tandem.links.accept(params.secret);
    if (!used.ok) return fail(409, { gone: true });
    redirect(303, centreHref(used.centre));
  },
};
