import { fail, redirect } from '@sveltejs/kit';
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
      const minutes = Math.max(1, Math.ceil((outcome.retryAfterSeconds ?? 60) / 60));
      return fail(outcome.reason === 'wrong' ? 401 : 429, { email, refused: outcome.reason, minutes });
    }
    locals.cookies.push(...outcome.cookies);
    redirect(303, wayBack(url.searchParams.get('to')));
  },
};

/** What was written in a field; a file in its place counts as nothing. */
function textIn(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}
