import type { Database } from '@tandem/db';
import { type RetryPolicy, retryPolicy } from '@tandem/sdk/server';
import type { SystemClock } from '../clock.ts';

/** Work of the installation itself, about no centre, such as sweeping what is old. Due times and attempts are those of every job. */
export interface InstallationJob {
  /** `<part>/<job>`, such as `sign-in/sweep`. */
  readonly name: string;
  /** When, as five fields of cron in `timeZone`. */
  readonly every: string;
  readonly timeZone: string;
  /** Opens its own scopes. Running it twice must do no harm: it may be tried again after it has done its work. */
  run(context: { readonly database: Database; readonly clock: SystemClock }): Promise<void>;
}

/** How a job of the installation is tried. */
export const installationTask = { timeoutSeconds: 120, retry: retryPolicy } as const;

export interface InstallationTask extends InstallationJob {
  readonly retry: RetryPolicy;
}

/** The jobs by name. */
export const installationTasks = (jobs: readonly InstallationJob[]): ReadonlyMap<string, InstallationTask> =>
  new Map(jobs.map((job) => [job.name, { ...job, retry: installationTask.retry }]));
