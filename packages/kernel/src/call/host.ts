import type { Database } from '@tandem/db';
import type { Vault } from '@tandem/sdk/server';
import type { Access } from '../access/access.ts';
import type { Account } from '../access/account.ts';
import type { Refusals } from '../check/refusals.ts';
import type { SystemClock } from '../clock.ts';
import type { Installed } from '../installed.ts';
import type { InstallationTask } from '../jobs/installation-job.ts';
import type { TaskDefinitions } from '../tasks/definitions.ts';
import type { Signal } from '../tasks/signal.ts';
import type { EffectiveConfigurations } from './instance.ts';
import type { policies } from './policies.ts';

/** What the kernel holds for the whole life of the process. */
export interface Host {
  readonly database: Database;
  readonly installed: Installed;
  readonly access: Access;
  readonly refused: Refusals;
  /** The decision that holds for a policy of a module. */
  readonly policy: ReturnType<typeof policies>;
  readonly clock: SystemClock;
  readonly newId: () => string;
  readonly vault: (tenantId: string, module: string) => Vault;
  readonly configurations: EffectiveConfigurations;
  /** The handlers and jobs of the installed modules. */
  readonly tasks: TaskDefinitions;
  readonly installationJobs: ReadonlyMap<string, InstallationTask>;
  /** Wakes the worker of this process: something was put in the queue. */
  readonly queued: Signal;
  /** Logs an unexpected error once and gives it a reference. */
  readonly reference: (error: unknown) => string;
  /** At least 0, below 1: spreads what is tried again. */
  readonly random: () => number;
}

/** Who calls, and for which centre. */
export interface Request {
  readonly account: Account | null;
  /** Slug of the centre, from the header `tandem-centre`. */
  readonly centre: string | undefined;
}
