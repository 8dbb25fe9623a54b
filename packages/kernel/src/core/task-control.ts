import type { ModuleScope } from '@tandem/sdk/server';
import type { ModuleAt } from '../call/scope-of-module.ts';
import type { Refusals } from '../check/refusals.ts';
import type { TaskDefinitions } from '../tasks/definitions.ts';
import type { Signal } from '../tasks/signal.ts';

/** What the core must know of the queue. */
export interface TaskControl {
  readonly tasks: TaskDefinitions;
  readonly refused: Refusals;
  /** Wakes the worker of this process. */
  readonly queued: Signal;
}

/** What the core needs to have a module do something in the call of a person. */
export interface ModuleControl {
  /** As `scopeOfModule`, from the scope that the core has in this call. */
  // any: of every module; the server half that is called knows its type.
  readonly scopeOf: (scope: object, at: ModuleAt) => Promise<ModuleScope<any>>;
}
