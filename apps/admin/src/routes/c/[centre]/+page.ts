import { newProjectHref } from '#lib/addresses.ts';
import { loadPanels } from '#lib/modules/load-panels.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { preferences, messages, mayCompose, centre } = await parent();
  const panels = await Promise.all(
    data.panels.map(async (group) => ({
      project: group.project,
      draft: group.draft,
      panels: await loadPanels(group.panels, preferences.locale),
    })),
  );
  const create = { name: 'create', label: messages.admin['new-project'], icon: 'plus', key: 'c' } as const;
  return {
    panels,
    projects: data.projects,
    steps: data.steps,
    crumbs: [{ label: messages.admin.today }],
    commands: mayCompose ? [{ ...create, href: newProjectHref(centre.slug) }] : [],
  };
};
