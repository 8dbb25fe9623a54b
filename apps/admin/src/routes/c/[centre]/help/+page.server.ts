import { guideGroups, wholeGuide } from '#lib/server/guide.ts';
import { searchGuide } from '#lib/help/search-guide.ts';
import type { PageServerLoad } from './$types';

/** What is in the guide, or what was found in it. The address holds what is searched. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { locale } = locals.preferences;
  const search = url.searchParams.get('search')?.trim().slice(0, 100) ?? '';
  return {
    search,
    groups: await guideGroups(locale),
    found: search ? searchGuide(await wholeGuide(locale), search) : [],
  };
};
