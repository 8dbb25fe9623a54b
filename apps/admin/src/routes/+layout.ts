import { loadMessages } from '#lib/language/messages.ts';
import { areasOf } from '#lib/language/page-texts.ts';
import { loadTexts } from '#lib/language/texts.ts';
import type { LayoutLoad } from './$types';

/** The texts of the page that is opened, all at once and before anything of it is drawn. */
export const load: LayoutLoad = async ({ data, route }) => {
  const { locale } = data.preferences;
  const [admin, core] = await Promise.all([loadTexts(locale, areasOf(route.id)), loadMessages('core', locale)]);
  return { ...data, messages: { admin, core } };
};
