import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { sessionsOnDate } from '../repositories/sessions.repository.ts';
import { sessionView } from './view.ts';

/** The sessions of the instance on a day (today, unless `date` says otherwise), for the centre's home. */
export const onDate = procedure('attendance.read')
  .input(z.object({ date: z.iso.date().optional() }))
  .query(async ({ ctx: { module: scope }, input }) => {
    const date = input.date ?? scope.clock.today();
    const rows = await sessionsOnDate.execute(scope.db, { moduleId: scope.instance.moduleId, date });
    const sessions = rows.map((row) => ({
      ...sessionView(row),
      edition: { id: row.edition_id, title: row.title },
      enrolled: Number(row.enrolled),
      marked: Number(row.marked),
    }));
    return { date, sessions };
  });
