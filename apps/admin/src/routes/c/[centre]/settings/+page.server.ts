import { error } from '@sveltejs/kit';
import { loadMessages } from '#lib/language/messages.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { settingsPages } from '#lib/server/settings-pages.ts';
import type { PageServerLoad } from './$types';

/** The centre's settings, as far as the person may see them. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const settings = settingsPages(atCentre(locals, params.centre));
  if (settings.length === 0) error(403, 'FORBIDDEN');
  const texts = await loadMessages('admin', locals.preferences.locale);
  return { settings, crumbs: [{ label: texts.settings ?? '' }] };
};
