import { fail } from '@sveltejs/kit';
import { deviceOf } from '#lib/account/device.ts';
import { isLocale } from '#lib/language/locale.ts';
import { allTexts } from '#lib/language/texts.ts';
import { meOn } from '#lib/server/me-on.ts';
import { minutesToWait } from '#lib/server/minutes-to-wait.ts';
import { textIn } from '#lib/server/text-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** One's own account: how one is called, what signs one in, and where one is signed in. */
export const load: PageServerLoad = async ({ locals }) => {
  const { me, account } = meOn(locals);
  const [sessions, texts] = await Promise.all([me.sessions(), allTexts(locals.preferences.locale)]);
  return {
    own: { name: account.name, email: account.email, locale: account.locale },
    sessions: sessions.map(({ device, ...session }) => ({ ...session, ...deviceOf(device) })),
    crumbs: [{ label: texts.account }],
  };
};

const [shortest, longest] = [12, 200];

export const actions: Actions = {
  profile: async ({ request, locals }) => {
    const form = await request.formData();
    const name = textIn(form, 'name').trim().slice(0, 100);
    const locale = textIn(form, 'locale');
    if (name === '' || !isLocale(locale)) return fail(400, { nameMissing: true });
    await meOn(locals).me.introduce({ name, locale });
    return { done: 'profile' as const };
  },

  password: async ({ request, locals }) => {
    const form = await request.formData();
    const [present, next] = [textIn(form, 'present'), textIn(form, 'next')];
    const mistakes = {
      present: present === '' ? ('missing' as const) : undefined,
      next: next.length < shortest ? ('short' as const) : next.length > longest ? ('long' as const) : undefined,
    };
    if (mistakes.present || mistakes.next) return fail(400, { mistakes });
    const changed = await meOn(locals).me.changePassword({ present, next });
    if (changed.ok) return { done: 'password' as const };
    return fail(changed.reason === 'too-many' ? 429 : 403, {
      refused: changed.reason,
      minutes: minutesToWait(changed.seconds ?? 0),
    });
  },

  end: async ({ request, locals }) => {
    await meOn(locals).me.endSession(textIn(await request.formData(), 'session'));
    return { done: 'session' as const };
  },

  endOthers: async ({ locals }) => {
    await meOn(locals).me.endOthers();
    return { done: 'sessions' as const };
  },
};
