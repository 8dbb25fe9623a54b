import type { Host } from '../call/host.ts';
import { instantOf } from '../clock.ts';
import { runSchedules, updateSchedules } from '../jobs/schedules.ts';
import { type ClaimedTask, claimDue } from './claim.repository.ts';

/** How often the schedules are compared with the centres and the modules, in milliseconds. */
const UPDATE_EVERY = 60_000;

/** Looks for work. Remembers when the next schedule is due, so that a look which finds nothing is one round trip. */
export interface Work {
  /** Takes at most so many tasks that are due. */
  find(limit: number): Promise<ClaimedTask[]>;
}

export function work(host: Host): Work {
  const { database, clock, newId } = host;
  let updateAt = Number.NEGATIVE_INFINITY;
  let scheduleAt = Number.POSITIVE_INFINITY;
  return {
    async find(limit) {
      const handlers = readyHandlers(host);
      const now = clock.milliseconds();
      if (now >= updateAt || now >= scheduleAt) {
        scheduleAt = await updateSchedules(host);
        updateAt = now + UPDATE_EVERY;
      }
      if (now >= scheduleAt) {
        await runSchedules(host, handlers);
        // Looked at again with the next update: what another process took is due later by now.
        scheduleAt = await updateSchedules(host);
      }
      return await claimDue(database, { handlers, claim: newId(), now: instantOf(clock), limit });
    },
  };
}

/** What can run now: everything but what refused modules would do. */
function readyHandlers({ tasks, installationJobs, refused }: Host): string[] {
  const ready = [...tasks.all.values()].filter(({ contract }) => !refused.modules.has(contract.id));
  return [...ready.map(({ handler }) => handler), ...installationJobs.keys()];
}
