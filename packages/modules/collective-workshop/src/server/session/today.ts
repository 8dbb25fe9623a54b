import { z } from 'zod';
import { across } from '../procedure.ts';
import { sessionsLeftOpen, sessionsOnDate } from '../repositories/sessions.repository.ts';
import { daySession } from './on-date.ts';
import { sessionView } from './view.ts';

/** Enough for the centre's home; who has more to close starts with the oldest. */
const atMost = 5;

/**
 * What a day asks of the trainers (today, unless `date` says otherwise), by `moduleId`: the sessions of that day, and those before it
 * whose list nobody has closed, the oldest first.
 */
export const today = across('attendance.read')
  .input(z.object({ date: z.iso.date().optional() }))
  .query(async ({ ctx: { modules }, input }) => {
    const [{ db, clock }] = modules;
    const date = input.date ?? clock.today();
    const moduleIds = modules.map(({ instance }) => instance.moduleId);
    const sessions = await sessionsOnDate.execute(db, { moduleIds, date });
    const open = await sessionsLeftOpen.execute(db, { moduleIds, before: date, atMost: atMost + 1 });
    return Object.fromEntries(
      moduleIds.map((moduleId) => {
        const ofModule = (row: { readonly module_id: string }) => row.module_id === moduleId;
        const waiting = open.filter(ofModule);
        return [
          moduleId,
          {
            day: { date, sessions: sessions.filter(ofModule).map(daySession) },
            leftOpen: {
              sessions: waiting
                .slice(0, atMost)
                .map((row) => ({ ...sessionView(row), edition: { id: row.edition_id, title: row.title } })),
              hasMore: waiting.length > atMost,
            },
          },
        ];
      }),
    );
  });
