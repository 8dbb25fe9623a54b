import type { Centre } from '../access/account.ts';
import type { Host } from '../call/host.ts';
import { instantOf } from '../clock.ts';
import { runInstallationJob } from '../jobs/run-installation-job.ts';
import { type AttemptEnd, attempt } from './attempt.ts';
import { backoff } from './backoff.ts';
import { bury, type ClaimedTask, giveBack, retryAt } from './claim.repository.ts';
import type { TaskDefinition } from './definition.ts';
import { errorName, TaskFailure } from './failure.ts';
import { removeDuplicate } from './remove-duplicate.ts';
import { INSTALLATION } from './task-tables.ts';
import { Stopped } from './within-time.ts';

/** What became of a task: `retry`, it is tried again; `dead`, it waits for somebody to decide. */
export interface TaskOutcome {
  readonly handler: string;
  readonly end: AttemptEnd | 'retry' | 'dead' | 'given-back';
  readonly error?: unknown;
}

/** A process ended while it had this task, at the last attempt: perhaps because of it. */
class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Runs a claimed task, and says in the queue what became of it. Throws only if the queue cannot be reached. */
export async function runTask(host: Host, task: ClaimedTask, stop: AbortSignal): Promise<TaskOutcome> {
  const { handler } = task;
  const retry = (host.tasks.all.get(handler) ?? host.installationJobs.get(handler))?.retry;
  if (!retry) throw new Error(`${handler} was claimed, and this process does not know it.`);
  try {
    if (task.attempts > retry.attempts) throw new Interrupted('The process ended during its last attempt.');
    return { handler, end: await run(host, task, stop) };
  } catch (error) {
    if (error instanceof Stopped) {
      await giveBack(host.database, task, instantOf(host.clock));
      return { handler, end: 'given-back' };
    }
    return { handler, end: await failed(host, task, retry, error), error };
  }
}

function run(host: Host, task: ClaimedTask, stop: AbortSignal): Promise<AttemptEnd> {
  const definition = host.tasks.all.get(task.handler);
  if (!definition || task.tenant_id === INSTALLATION) return runInstallationJob(host, task, stop);
  return attempt(host, task, centreOf(task), definition, stop);
}

function centreOf({ tenant_id: id, slug, name, locales, time_zone: timeZone }: ClaimedTask): Centre {
  if (slug === null || locales === null || timeZone === null) throw new Error(`There is no centre ${id} any more.`);
  // The column's check holds what the type promises: at least one language.
  return { id, slug, name: name as Centre['name'], locales: locales as never as Centre['locales'], timeZone };
}

async function failed(
  { database, clock, reference, random }: Host,
  task: ClaimedTask,
  retry: TaskDefinition['retry'],
  error: unknown,
): Promise<'retry' | 'dead'> {
  const failure = new TaskFailure(task.handler, Math.min(task.attempts, retry.attempts), retry.attempts, error);
  const said = { error: errorName(error), reference: reference(failure) };
  if (task.attempts >= retry.attempts) {
    await bury(database, task, instantOf(clock), said);
    return 'dead';
  }
  const due = clock.milliseconds() + backoff(retry, task.attempts, random());
  await removeDuplicate(database, task, () => retryAt(database, task, instantOf({ milliseconds: () => due }), said));
  return 'retry';
}
