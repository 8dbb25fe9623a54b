import { apiType, defineAdmin } from '@tandem/sdk/admin';
import type { ProjectsApi } from '../server/index.ts';
import { projects } from './contract.ts';

/** The admin half: what a project's own pages show of its configuration. */
export default defineAdmin(projects, apiType<ProjectsApi>(), {
  screens: {},
  panels: {
    'project.top': {
      title: 'pathway',
      permission: 'sheet.read',
      load: () => import('./panels/PathwayPanel.svelte'),
    },
    'project.overview': {
      title: 'section.means',
      permission: 'sheet.read',
      load: () => import('./panels/OverviewPanel.svelte'),
    },
  },
  projectScreens: {
    means: {
      title: 'means.title',
      permission: 'sheet.read',
      tab: { order: 20 },
      load: () => import('./screens/Means.svelte'),
    },
  },
});
