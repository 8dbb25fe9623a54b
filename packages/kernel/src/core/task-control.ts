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
