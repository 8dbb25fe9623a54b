import { helpHref } from '#lib/addresses.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params, parent }) => {
  const { messages } = await parent();
  return {
    ...data,
    crumbs: [{ label: messages.admin.help, href: helpHref(params.centre) }, { label: data.page.title }],
  };
};
