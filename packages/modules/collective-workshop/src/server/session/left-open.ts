import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { sessionsLeftOpen } from '../repositories/sessions.repository.ts';
import { sessionView } from './view.ts';

/** Enough for the centre's home; who has more to close starts with the oldest. */
const atMost = 5;

/** The sessions before a day (today, unless `date` says otherwise) whose list nobody has closed, the oldest first: what waits for the trainer. */
export const leftOpen = procedure('attendance.read')
  .input(z.object({ date: z.iso.date().optional() }))
  .query(async ({ ctx: { module: scope }, input }) => {
    const rows = await sessionsLeftOpen.execute(scope.db, {
      moduleId: scope.instance.moduleId,
      before: input.date ?? scope.clock.today(),
      atMost: atMost + 1,
    });
    const sessions = rows
      .slice(0, atMost)
      .map((row) => ({ ...sessionView(row), edition: { id: row.edition_id, title: row.title } }));
    return { sessions, hasMore: rows.length > atMost };
  });
