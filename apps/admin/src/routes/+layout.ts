import { loadMessages } from '#lib/language/messages.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => {
  const { locale } = data.preferences;
  const [admin, core] = await Promise.all([loadMessages('admin', locale), loadMessages('core', locale)]);
  return { ...data, messages: { admin, core } };
};
