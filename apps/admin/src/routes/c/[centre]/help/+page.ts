import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { messages } = await parent();
  return { crumbs: [{ label: messages.admin.help }] };
};
