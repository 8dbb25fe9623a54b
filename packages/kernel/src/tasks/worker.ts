import type { Host } from '../call/host.ts';
import { runTask, type TaskOutcome } from './run-task.ts';
import { work } from './work.ts';

export interface WorkerSettings {
  /** Tasks at the same time. Default 4 on a server; the embedded database has one connection, which requests share. */
  readonly concurrency?: number;
  /** Longest wait between two looks while nothing happens, in milliseconds. What this process queues wakes it at once. */
  readonly longestWait?: number;
  /** How long `stop` waits for what is running, in milliseconds, before it is given back. */
  readonly patience?: number;
}

/** Handles what is in the queue, beside the requests of this process. */
export interface Worker {
  start(): void;
  /** Takes nothing more; ends what runs, or gives it back. */
  stop(): Promise<void>;
  /**
   * Handles all that is due, one after another, and what comes of it: for tests and for filling a demo. Not while the worker runs.
   *
   * @throws Error when more than ten thousand tasks follow from each other.
   */
  drain(): Promise<TaskOutcome[]>;
}

/** First wait between two looks, in milliseconds; it doubles while nothing is found. */
const SHORTEST_WAIT = 500;
const usual = { longestWait: 8_000, patience: 5_000 } as const;
const mostInARow = 10_000;

export function worker(host: Host, settings: WorkerSettings = {}): Worker {
  const { longestWait, patience, concurrency } = {
    ...usual,
    concurrency: host.database.kind === 'server' ? 4 : 1,
    ...settings,
  };
  const look = work(host);
  const running = new Set<Promise<unknown>>();
  const giveUp = new AbortController();
  let stopping = false;
  let loop: Promise<void> | undefined;

  async function run(): Promise<void> {
    let wait = SHORTEST_WAIT;
    while (!stopping) {
      const found = await take(concurrency - running.size);
      wait = found > 0 ? SHORTEST_WAIT : Math.min(longestWait, wait * 2);
      // With more to take and room for it, look again at once; else whoever ends or queues something wakes us.
      if (found > 0 && running.size < concurrency) continue;
      if (!stopping && (await host.queued.wait(wait))) wait = SHORTEST_WAIT;
    }
  }

  async function take(limit: number): Promise<number> {
    if (limit < 1) return 0;
    try {
      const claimed = await look.find(limit);
      for (const task of claimed) {
        const ending = runTask(host, task, giveUp.signal)
          .catch((error: unknown) => void host.reference(error))
          .finally(() => {
            running.delete(ending);
            host.queued.wake();
          });
        running.add(ending);
      }
      return claimed.length;
    } catch (error) {
      host.reference(error);
      return 0;
    }
  }

  return {
    start() {
      loop ??= run();
    },
    async stop() {
      stopping = true;
      host.queued.wake();
      const timer = setTimeout(() => giveUp.abort(), patience);
      await loop;
      await Promise.all(running);
      clearTimeout(timer);
    },
    async drain() {
      const outcomes: TaskOutcome[] = [];
      for (;;) {
        const [task] = await look.find(1);
        if (!task) return outcomes;
        outcomes.push(await runTask(host, task, giveUp.signal));
        if (outcomes.length > mostInARow) throw new Error(`More than ${mostInARow} tasks follow from each other.`);
      }
    },
  };
}
