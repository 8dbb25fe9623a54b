import { failedWorkHref, settingsHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { handlerName } from '#lib/settings/handler-name.ts';
import type { PageServerLoad } from './$types';

/** Events and jobs that were tried in vain. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { api } = atCentre(locals, params.centre);
  const { locale } = locals.preferences;
  const handler = url.searchParams.get('handler');
  const after = url.searchParams.get('after');
  const [found, texts] = await Promise.all([
    api.core.deadLetter.list.query({ ...(handler && { handler }), ...(after && { after }) }),
    allTexts(locale),
  ]);
  const named = async (name: string) => ({ handler: name, name: await handlerName(name, locale) });
  const href = failedWorkHref(params.centre);
  return {
    letters: await Promise.all(found.letters.map(async (letter) => ({ ...letter, ...(await named(letter.handler)) }))),
    handlers: await Promise.all(
      found.handlers.map(async ({ handler: name, count }) => ({ ...(await named(name)), count })),
    ),
    handler,
    mayManage: found.may.manage,
    more: found.next && `${href}?${new URLSearchParams({ ...(handler && { handler }), after: found.next })}`,
    crumbs: [{ label: texts.settings, href: settingsHref(params.centre) }, { label: texts['failed-work'] }],
  };
};
