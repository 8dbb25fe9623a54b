import type { ShapeOf } from '@tandem/sdk';
import type { Finder } from '@tandem/sdk/admin';
import type { collectiveWorkshop } from '../../contract.ts';
import type { CollectiveWorkshopApi } from '../../server/index.ts';
import { timesText } from '../period-text.ts';

/** The sessions of today, each leading to its attendance list. */
export const findSessions: Finder<ShapeOf<typeof collectiveWorkshop>, CollectiveWorkshopApi> = {
  title: 'panel.today',
  permission: 'attendance.read',
  icon: 'calendar',
  asked: 'opened',
  find: async ({ api, moduleId, today, signal, format }) => {
    const { sessions } = await api.session.onDate.query({ moduleId, date: today }, { signal });
    return sessions.map((session) => ({
      path: `sessions/${session.id}`,
      label: `${session.edition.title}, ${timesText(session, { format })}`,
      ...(session.place && { detail: session.place }),
    }));
  },
};
