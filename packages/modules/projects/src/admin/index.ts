import { apiType, defineAdmin } from '@tandem/sdk/admin';
import type { ProjectsApi } from '../server/index.ts';
import type { SheetText } from '../view/sheet/context.ts';
import { projectSheet } from '../view/sheet/index.ts';
import { projects } from './contract.ts';
import { configurationOf, prepareContacts } from './props.ts';

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
    sheet: {
      title: 'sheet.title',
      permission: 'sheet.read',
      tab: { order: 40 },
      prepare: prepareContacts,
      document: ({ project, data, forms, locale, t, format }) =>
        projectSheet({
          project,
          contacts: data.contacts,
          configuration: configurationOf(project),
          forms,
          locale,
          t: t as SheetText,
          format,
        }),
    },
    programme: {
      title: 'section.programme',
      permission: 'sheet.read',
      tab: { order: 10 },
      load: () => import('./screens/Programme.svelte'),
    },
    means: {
      title: 'means.title',
      permission: 'sheet.read',
      tab: { order: 20 },
      prepare: prepareContacts,
      load: () => import('./screens/Means.svelte'),
    },
  },
});
