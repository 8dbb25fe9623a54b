import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { messages } = await parent();
  return { ...data, crumbs: [{ label: messages.admin.help }] };
};
