import { loadScreen } from '#lib/modules/load-screen.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { preferences } = await parent();
  return { ...data, screen: await loadScreen(data.place, preferences.locale) };
};
