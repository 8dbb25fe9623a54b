import { fail, redirect } from '@sveltejs/kit';
import { minutesToWait } from '#lib/server/minutes-to-wait.ts';
import { textIn } from '#lib/server/text-in.ts';
import { wayBack } from '#lib/way-back.ts';
import type { Actions, PageServerLoad } from './$types';

/** The door. While there are accounts for trying, they are offered; `?as=` fills one in, which also works without script. */
export const load: PageServerLoad = ({ locals, url }) => {
  const { account, demo } = locals.tandem;
  if (account) redirect(303, wayBack(url.searchParams.get('to')));
  return { demo, filledIn: demo?.find(({ email }) => email === url.searchParams.get('as')) };
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const email = textIn(form, 'email').trim();
    const password = textIn(form, 'password');
    const missing = { email: email === '', password: password === '' };
    if (missing.email || missing.password) return fail(400, { email, missing });
    const outcome = await locals.tandem.signIn({ email, password });
    if (!outcome.ok) {
      const minutes = minutesToWait(outcome.retryAfterSeconds ?? 60);
      return fail(outcome.reason === 'wrong' ? 401 : 429, { email, refused: outcome.reason, minutes });
    }
    locals.cookies.push(...outcome.cookies);
    redirect(303, wayBack(url.searchParams.get('to')));
  },
};
