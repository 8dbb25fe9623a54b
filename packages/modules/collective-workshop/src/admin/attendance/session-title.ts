import type { SessionData, WorkshopProps } from '../props.ts';

/** Which session the list is of: its group and its number, as the head of the list and the browser's tab say it. */
export const sessionTitle = ({
  data: { edition, session },
  t,
}: Pick<WorkshopProps<SessionData>, 'data' | 't'>): string =>
  t('attendance.heading', { title: edition.title, number: session.number, of: session.of });
