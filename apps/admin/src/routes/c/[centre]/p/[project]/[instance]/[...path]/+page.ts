import { loadSlots } from '#lib/modules/load-panels.ts';
import { loadScreen } from '#lib/modules/load-screen.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { preferences } = await parent();
  const slots = await loadSlots(data.slots, preferences.locale);
  return { ...data, screen: await loadScreen(data.place, preferences.locale, slots) };
};
