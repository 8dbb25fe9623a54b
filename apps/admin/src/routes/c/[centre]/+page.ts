import { loadPanels } from '#lib/modules/load-panels.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { preferences, messages } = await parent();
  const panels = await Promise.all(
    data.panels.map(async (group) => ({
      project: group.project,
      draft: group.draft,
      panels: await loadPanels(group.panels, preferences.locale),
    })),
  );
  return { panels, projects: data.projects, crumbs: [{ label: messages.admin.today }] };
};
