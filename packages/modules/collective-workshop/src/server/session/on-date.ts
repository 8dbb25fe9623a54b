import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { sessionsOnDate } from '../repositories/sessions.repository.ts';
import { sessionView } from './view.ts';

/** The sessions of the instance on a day (today, unless `date` says otherwise). */
export const onDate = procedure('attendance.read')
  .input(z.object({ date: z.iso.date().optional() }))
  .query(async ({ ctx: { module: scope }, input }) => {
    const date = input.date ?? scope.clock.today();
    const rows = await sessionsOnDate.execute(scope.db, { moduleIds: [scope.instance.moduleId], date });
    return { date, sessions: rows.map(daySession) };
  });

/** A session on the list of a day, as the API shows it. */
export const daySession = (row: Awaited<ReturnType<typeof sessionsOnDate.execute>>[number]) => ({
  ...sessionView(row),
  edition: { id: row.edition_id, title: row.title },
  enrolled: Number(row.enrolled),
  marked: Number(row.marked),
});
