import { loadMessages } from '#lib/language/messages.ts';
import { loadProjectPanels } from '#lib/modules/load-panels.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { preferences, project } = await parent();
  const [top, panels, projectMessages] = await Promise.all([
    loadProjectPanels(data.top, project.configurations, preferences.locale),
    loadProjectPanels(data.panels, project.configurations, preferences.locale),
    loadMessages('projects', preferences.locale),
  ]);
  return { upgrade: data.upgrade, top, panels, projectMessages, crumbs: [{ label: project.title }] };
};
