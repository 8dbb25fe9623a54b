import type { AnyContract } from '@tandem/sdk';
import {
  type Handler,
  type HeardEvent,
  type Job,
  type RetryPolicy,
  retryPolicy,
  type ServerModule,
  type TaskScope,
  type TaskSettings,
  taskTimeout,
} from '@tandem/sdk/server';

/** What can be in the queue of a centre: a handler of events, or a job. */
export interface TaskDefinition {
  /** `<module>/<source module>.<event>` or `<module>/<job>`: it is stored, and outlives a renamed alias. */
  readonly handler: string;
  readonly contract: AnyContract;
  readonly retry: RetryPolicy;
  readonly timeoutSeconds: number;
  /** Whose event it hears; undefined for a job. */
  readonly hears?: { readonly contract: AnyContract; readonly event: string };
  readonly job?: Job<any, any>; // any: a job of every module
  // any: the SDK gave the author the type; here are all modules.
  run(input: any, scope: TaskScope<any>): Promise<unknown>;
}

/** How long a claim outlasts the longest attempt, in seconds: what a busy process may be late by. */
const MARGIN = 15;
export const leaseSeconds = ({ timeoutSeconds }: Pick<TaskDefinition, 'timeoutSeconds'>): number =>
  timeoutSeconds + MARGIN;

const settingsOf = ({ retry, timeoutSeconds }: TaskSettings) => ({
  retry: { ...retryPolicy, ...retry },
  timeoutSeconds: timeoutSeconds ?? taskTimeout.usual,
});

/** What a module does when it hears an event. */
export function handlerDefinition(
  { contract }: ServerModule,
  hears: NonNullable<TaskDefinition['hears']>,
  handler: Handler<any, any>, // any: the handlers of every module
): TaskDefinition {
  const settings = typeof handler === 'function' ? {} : handler;
  const run = typeof handler === 'function' ? handler : handler.run;
  return {
    handler: `${contract.id}/${hears.contract.id}.${hears.event}`,
    contract,
    hears,
    ...settingsOf(settings),
    run: (event: HeardEvent<unknown>, scope) => run(event, scope),
  };
}

/** What a module does by itself. */
export const jobDefinition = (
  { contract }: ServerModule,
  name: string,
  job: Job<any, any>, // any: the jobs of every module
): TaskDefinition => ({
  handler: `${contract.id}/${name}`,
  contract,
  job,
  ...settingsOf(job),
  run: (input, scope) => job.run(input, scope),
});
