import { instantOf } from '../clock.ts';
import type { Host } from '../call/host.ts';
import { leaseSeconds } from '../tasks/definition.ts';
import { INSTALLATION } from '../tasks/task-tables.ts';
import { installationTask } from './installation-job.ts';
import { nextRun } from './next-run.ts';
import { queueRuns, readSchedules, saveSchedules, takeDue } from './schedule.repository.ts';

const iso = (milliseconds: number): string => instantOf({ milliseconds: () => milliseconds });

interface Wanted {
  readonly tenant_id: string;
  readonly handler: string;
  readonly pattern: string;
  readonly time_zone: string;
}

/**
 * Brings the schedules up to what the modules and the centres say: a new centre, a new job, another pattern or zone. What the program no
 * longer knows stays, unrun, for a process of another version may know it.
 *
 * @returns when the first is due, in milliseconds since 1970; infinity if none is.
 */
export function updateSchedules(host: Host): Promise<number> {
  const now = host.clock.milliseconds();
  return host.database.system(async () => {
    const { centres, schedules } = await readSchedules(host.database);
    const known = new Map(schedules.map((row) => [`${row.tenant_id} ${row.handler}`, row]));
    const wanted = wantedSchedules(host, centres).map((row) => {
      const stored = known.get(`${row.tenant_id} ${row.handler}`);
      const isSame = stored?.pattern === row.pattern && stored.time_zone === row.time_zone;
      return { row, stored: isSame ? stored : undefined };
    });
    const fresh = wanted
      .filter(({ stored }) => !stored)
      .map(({ row }) => ({ ...row, next_at: iso(nextRun(row.pattern, row.time_zone, now)) }));
    if (fresh.length > 0) await saveSchedules(host.database, fresh);
    const dues = [...fresh, ...wanted.flatMap(({ stored }) => stored ?? [])].map(({ next_at }) => Date.parse(next_at));
    return Math.min(Number.POSITIVE_INFINITY, ...dues);
  });
}

function wantedSchedules(
  { tasks, installationJobs }: Host,
  centres: readonly { readonly id: string; readonly time_zone: string }[],
): Wanted[] {
  const scheduled = [...tasks.all.values()].flatMap(({ handler, job }) =>
    job?.every === undefined ? [] : [{ handler, pattern: job.every }],
  );
  return [
    ...[...installationJobs.values()].map(({ name, every, timeZone }) => ({
      tenant_id: INSTALLATION,
      handler: name,
      pattern: every,
      time_zone: timeZone,
    })),
    ...centres.flatMap(({ id, time_zone }) => scheduled.map((job) => ({ ...job, tenant_id: id, time_zone }))),
  ];
}

/**
 * Queues what is due by its schedule, each due time once however many processes look, and what was missed once in all: the next time is
 * found from now on.
 *
 * @param ready the handlers that can run now; the due times of others are made up for when they can.
 */
export function runSchedules(host: Host, ready: readonly string[]): Promise<void> {
  const { database, clock, newId } = host;
  return database.system(async () => {
    const due = await takeDue(database, ready, instantOf(clock));
    if (due.length === 0) return;
    const runs = due.map(({ tenant_id, handler, pattern, time_zone }) => ({
      tenant_id,
      handler,
      id: newId(),
      next_at: iso(nextRun(pattern, time_zone, clock.milliseconds())),
      lease_seconds: leaseSeconds(host.tasks.all.get(handler) ?? installationTask),
    }));
    await queueRuns(database, instantOf(clock), runs);
  });
}
