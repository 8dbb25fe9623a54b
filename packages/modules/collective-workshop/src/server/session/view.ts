import type { Selectable } from 'kysely';
import { minutesBetween } from '../../session-length.ts';
import type { CollectiveWorkshopTables } from '../../tables.gen.ts';

type SessionRow = Selectable<CollectiveWorkshopTables['collective_workshop.session']>;

/** `09:00:00`, as the database writes it, to `09:00`. */
export const clockTime = (time: string): string => time.slice(0, 5);

export const sessionMinutes = (session: Pick<SessionRow, 'starts_at' | 'ends_at'>): number =>
  minutesBetween(session.starts_at, session.ends_at);

/** A session as the API shows it: a local date, local times and their zone. */
export const sessionView = (session: SessionRow) => ({
  id: session.id,
  date: session.on_date,
  startsAt: clockTime(session.starts_at),
  endsAt: clockTime(session.ends_at),
  timeZone: session.time_zone,
  minutes: sessionMinutes(session),
  place: session.place,
  theme: session.theme,
  state: session.state as 'planned' | 'held' | 'cancelled',
  closedAt: session.closed_at,
});
