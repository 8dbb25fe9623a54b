import { loadMessages } from '#lib/language/messages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { preferences } = await parent();
  const [moduleMessages, formMessages] = await Promise.all([
    loadMessages(data.view.module, preferences.locale),
    loadMessages('forms', preferences.locale),
  ]);
  return { ...data, moduleMessages, formMessages };
};
