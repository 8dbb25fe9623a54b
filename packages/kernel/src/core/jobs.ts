import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { jobOverview } from '../jobs/overview.repository.ts';
import { runNow } from '../jobs/run-now.ts';
import { procedure } from './procedure.ts';
import type { TaskControl } from './task-control.ts';
import { expectWholeCentre, isOfWholeCentre } from './whole-centre.ts';

/** What the platform does by itself in the centre: when, and what waits. */
export const jobProcedures = ({ tasks, refused, queued }: TaskControl) => ({
  /** The scheduled jobs with their times, and what waits for which handler; `refused`, its module is, and `core.module.list` says why. */
  list: procedure('job.read').query(async ({ ctx: { module: scope } }) => {
    const { schedules, waiting } = await jobOverview(scope.db, scope.centre.id);
    const isRefused = (handler: string): boolean => refused.modules.has(moduleOf(handler));
    return {
      scheduled: schedules
        .filter(({ handler }) => tasks.all.get(handler)?.job?.every !== undefined)
        .map(({ handler, pattern, time_zone, next_at, last_at }) => ({
          handler,
          module: moduleOf(handler),
          every: pattern,
          timeZone: time_zone,
          nextAt: next_at,
          /** The due time that ran last; null before the first. */
          lastAt: last_at,
          refused: isRefused(handler),
        })),
      /** A thousand tasks at most are counted. */
      waiting: waiting.map(({ handler, count, oldest }) => ({
        handler,
        module: moduleOf(handler),
        count,
        oldest,
        refused: isRefused(handler),
      })),
      may: { run: isOfWholeCentre(scope) && scope.can('job.run') },
    };
  }),

  /** Has a scheduled job run now, beside its times. If a run of it waits already, that one is enough. */
  run: procedure('job.run')
    .input(z.object({ handler: z.string().min(1).max(200) }))
    .mutation(async ({ ctx: { module: scope }, input }) => {
      expectWholeCentre(scope);
      const definition = tasks.all.get(input.handler);
      if (definition?.job?.every === undefined) throw new TRPCError({ code: 'NOT_FOUND' });
      await scope.transaction(async (tx, { audit }) => {
        await runNow(tx, scope.centre.id, definition, { id: scope.newId(), now: scope.clock.now() });
        audit({ action: 'job.run', subject: { type: 'job', id: input.handler } });
      });
      queued.wake();
      return { handler: input.handler };
    }),
});

const moduleOf = (handler: string): string => handler.slice(0, handler.indexOf('/'));
