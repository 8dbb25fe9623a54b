import { error } from '@sveltejs/kit';
import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { settingsPages } from '#lib/server/settings-pages.ts';
import type { PageServerLoad } from './$types';

/** The centre's settings, as far as the person may see them. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const settings = settingsPages(atCentre(locals, params.centre));
  if (settings.length === 0) error(403, 'FORBIDDEN');
  const texts = await allTexts(locals.preferences.locale);
  return { settings, crumbs: [{ label: texts.settings }] };
};
