import { sql } from '@tandem/sdk/server';
import type { Host } from '../call/host.ts';
import type { AttemptEnd } from '../tasks/attempt.ts';
import type { ClaimedTask } from '../tasks/claim.repository.ts';
import { withinTime } from '../tasks/within-time.ts';
import { installationTask } from './installation-job.ts';

/** Runs a job of the installation itself, then takes it out of the queue: so it is one that may be run twice. */
export async function runInstallationJob(host: Host, task: ClaimedTask, stop: AbortSignal): Promise<AttemptEnd> {
  const { database, clock } = host;
  const job = host.installationJobs.get(task.handler);
  if (!job) throw new Error(`${task.handler} is no job of this installation.`);
  await withinTime(job.run({ database, clock }), installationTask.timeoutSeconds, stop);
  await sql`delete from kernel_system.task
    where tenant_id = ${task.tenant_id} and id = ${task.id} and claim = ${task.claim}`.execute(database.systemKysely);
  return 'done';
}
