import type { TaskOutcome, Worker } from '@tandem/kernel';
import type { TestClock } from '../clock.ts';

/** Whether a handler or a job that fails fails the test: `throw`, or `keep` for a test that is about failing. */
export interface DeliverySettings {
  readonly failures?: 'throw' | 'keep';
}

/** What a test of handlers and jobs does in place of the worker: at its own moment, in the same order every time. */
export interface Delivery {
  /**
   * Hands all events that wait to their handlers, runs all jobs that are due, and what comes of them, oldest first.
   *
   * @returns what became of each, as `<module>/<source module>.<event>` or `<module>/<job>`.
   * @throws the first error of a handler or a job, unless failures are kept.
   */
  deliver(settings?: DeliverySettings): Promise<readonly TaskOutcome[]>;
  /** Moves the clock to an instant and delivers: what is scheduled or was put off until then runs. */
  runDue(at: string, settings?: DeliverySettings): Promise<readonly TaskOutcome[]>;
}

export function delivery(worker: Pick<Worker, 'drain'>, clock: TestClock): Delivery {
  const deliver = async ({ failures = 'throw' }: DeliverySettings = {}): Promise<readonly TaskOutcome[]> => {
    const outcomes = await worker.drain();
    const failed = outcomes.find(({ error }) => error !== undefined);
    if (failed && failures === 'throw') throw failed.error;
    return outcomes;
  };
  return {
    deliver,
    runDue(at, settings) {
      clock.set(at);
      return deliver(settings);
    },
  };
}
