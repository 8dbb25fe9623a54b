import { loadMessages } from '#lib/language/messages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { preferences } = await parent();
  const [formMessages, ...modules] = await Promise.all([
    loadMessages('forms', preferences.locale),
    ...data.kinds.map(({ kind }) => loadMessages(kind, preferences.locale)),
  ]);
  const moduleMessages = Object.fromEntries(data.kinds.map(({ kind }, position) => [kind, modules[position] ?? {}]));
  return { ...data, formMessages, moduleMessages };
};
