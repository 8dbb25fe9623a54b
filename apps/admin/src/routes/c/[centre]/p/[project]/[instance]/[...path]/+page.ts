import { loadSlots } from '#lib/modules/load-panels.ts';
import { loadProjectScreen } from '#lib/modules/load-project-screen.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { preferences } = await parent();
  const slots = await loadSlots(data.slots, preferences.locale);
  return { ...data, screen: await loadProjectScreen(data.place, preferences.locale, slots) };
};
