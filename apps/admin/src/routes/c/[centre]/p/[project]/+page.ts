import { loadMessages } from '#lib/language/messages.ts';
import { loadPanels } from '#lib/modules/load-panels.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { preferences, project } = await parent();
  const [top, panels, projectMessages] = await Promise.all([
    loadPanels(data.top, preferences.locale),
    loadPanels(data.panels, preferences.locale),
    loadMessages('projects', preferences.locale),
  ]);
  return { upgrade: data.upgrade, top, panels, projectMessages, crumbs: [{ label: project.title }] };
};
