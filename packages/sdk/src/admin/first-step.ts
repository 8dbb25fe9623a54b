import type { Shape } from '../contract.ts';
import type { ModuleClient } from './module-client.ts';

/** What a first step is asked. */
export interface FirstStepAt<Api extends object> {
  readonly api: ModuleClient<Api>;
  /** All instances, for modules with `instances: 'project'`, at most 100; else none. */
  readonly moduleIds: readonly string[];
}

/**
 * What a new centre does once to begin, such as adding its first person. The centre's home lists the steps to administrators and coordinators
 * until all are done. Of a module of projects the step is done when it is done in one of them.
 */
export interface FirstStep<S extends Shape, Api extends object> {
  /** What to do, verb first: "Add a first person". */
  readonly title: S['message'];
  /** Shown to who holds it. It must also allow what `isDone` reads. */
  readonly permission: S['permission'];
  /** Where it stands among the steps of all modules. */
  readonly order: number;
  /** Path of the screen where it is done, below the module's address. */
  readonly to: string;
  /** Whether it was ever done, in one of the instances, from the data itself: one small read. */
  isDone(at: FirstStepAt<Api>): Promise<boolean>;
}
