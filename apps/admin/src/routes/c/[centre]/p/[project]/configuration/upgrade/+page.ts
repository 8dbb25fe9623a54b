import { loadMessages } from '#lib/language/messages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { preferences } = await parent();
  const modules = [...new Set(data.told.conflicts.map(({ module }) => module))];
  const messages = modules.map(async (id) => [id, await loadMessages(id, preferences.locale)] as const);
  return { ...data, moduleMessages: Object.fromEntries(await Promise.all(messages)) };
};
