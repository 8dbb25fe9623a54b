import { loadMessages } from '#lib/language/messages.ts';
import { loadPanels } from '#lib/modules/load-panels.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { preferences, project } = await parent();
  const [panels, projectMessages] = await Promise.all([
    loadPanels(data.panels, preferences.locale),
    loadMessages('projects', preferences.locale),
  ]);
  return { upgrade: data.upgrade, panels, projectMessages, crumbs: [{ label: project.title }] };
};
