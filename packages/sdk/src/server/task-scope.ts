import type { Shape } from '../contract.ts';
import type { Out } from '../schema.ts';
import type { InstanceOfCall, ModuleScope } from './scope.ts';

/** An instance of the module in one of the centre's projects, with its effective configuration. */
export interface ConfiguredInstance<S extends Shape> extends InstanceOfCall {
  readonly config: Out<S['config']>;
}

interface OfCentre<S extends Shape> {
  /** The effective configuration: the published one, validated and with defaults. */
  readonly config: Out<S['config']>;
}

interface OfProjects<S extends Shape> {
  /**
   * The instances of this module in all projects of the centre, in the order of the projects, also those that are not open. Read when
   * asked for.
   *
   * @throws when the configuration of one needs repair: the task is tried again.
   */
  instances(): Promise<readonly ConfiguredInstance<S>[]>;
}

/**
 * What a handler or a job has in its hands: a procedure's scope for the platform itself (`caller.accountId` is `system`, and it may do
 * whatever its module can), in one centre. No screen waits for it, so it has no outcomes to end in: it resolves, or it throws and
 * is tried again.
 */
export type TaskScope<S extends Shape> = Omit<ModuleScope<S>, 'instance' | 'config' | 'fail'> &
  (S['instances'] extends 'project' ? OfProjects<S> : OfCentre<S>);
