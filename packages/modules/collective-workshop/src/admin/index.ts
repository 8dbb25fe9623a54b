import { apiType, defineAdmin } from '@tandem/sdk/admin';
import { sessionTitle } from './attendance/session-title.ts';
import { collectiveWorkshop } from './contract.ts';
import type { CollectiveWorkshopApi } from '../server/index.ts';
import { findSessions } from './session/find-sessions.ts';
import {
  begunIn,
  prepareDay,
  prepareEdition,
  prepareEditions,
  prepareHome,
  prepareNewest,
  preparePersonGroups,
  prepareSession,
} from './prepare.ts';

/** The admin half: groups and their sessions, and the list that a trainer keeps on a tablet. */
export default defineAdmin(collectiveWorkshop, apiType<CollectiveWorkshopApi>(), {
  screens: {
    '': {
      title: 'editions.title',
      permission: 'edition.read',
      prepare: prepareEditions,
      commands: {
        create: {
          title: 'editions.new',
          permission: 'edition.manage',
          icon: 'plus',
          key: 'c',
          to: () => 'editions/new',
        },
        today: { title: 'editions.today', permission: 'attendance.read', icon: 'calendar', to: () => 'sessions' },
      },
      load: () => import('./screens/EditionList.svelte'),
    },
    'editions/new': {
      title: 'editions.new',
      permission: 'edition.manage',
      load: () => import('./screens/EditionNew.svelte'),
    },
    'editions/:editionId': {
      title: 'edition.title',
      titleOf: ({ data }) => data.edition.title,
      permission: 'edition.read',
      prepare: prepareEdition,
      commands: {
        plan: {
          title: 'session.new',
          permission: 'edition.manage',
          icon: 'plus',
          key: 'c',
          when: ({ data }) => data.edition.state !== 'closed',
          to: ({ data }) => `editions/${data.edition.id}/sessions/new`,
        },
      },
      load: () => import('./screens/EditionView.svelte'),
    },
    'editions/:editionId/sessions/new': {
      title: 'session.new',
      permission: 'edition.manage',
      prepare: prepareEdition,
      load: () => import('./screens/SessionNew.svelte'),
    },
    sessions: {
      title: 'sessions.title',
      titleOf: ({ data, t, format }) => `${t('sessions.title')}, ${format.date(data.date)}`,
      permission: 'attendance.read',
      prepare: prepareDay,
      load: () => import('./screens/SessionDay.svelte'),
    },
    'sessions/:sessionId': {
      title: 'session.title',
      titleOf: sessionTitle,
      permission: 'attendance.read',
      layout: 'focus',
      prepare: prepareSession,
      load: () => import('./screens/SessionRoll.svelte'),
    },
  },
  panels: {
    'home.today': {
      title: 'panel.today',
      permission: 'attendance.read',
      prepareAcross: prepareHome,
      load: () => import('./panels/TodayPanel.svelte'),
    },
    'people.person': {
      title: 'editions.title',
      permission: 'enrolment.manage',
      prepareAcross: preparePersonGroups,
      load: () => import('./panels/PersonPanel.svelte'),
    },
    'project.overview': {
      title: 'editions.title',
      permission: 'edition.read',
      prepareAcross: prepareNewest,
      load: () => import('./panels/EditionsPanel.svelte'),
    },
  },
  finders: { today: findSessions },
  firstSteps: {
    edition: {
      title: 'first-step.edition',
      permission: 'edition.manage',
      order: 40,
      to: 'editions/new',
      isDone: async (at) => (await begunIn(at)).some(({ edition }) => edition),
    },
    enrolment: {
      title: 'first-step.enrolment',
      permission: 'enrolment.manage',
      order: 50,
      to: '',
      isDone: async (at) => (await begunIn(at)).some(({ enrolment }) => enrolment),
    },
  },
});
