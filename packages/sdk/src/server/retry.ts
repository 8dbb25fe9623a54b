/** How often a handler or a job is tried, and how long it waits between two attempts. */
export interface RetryPolicy {
  /** Attempts in all, the first included. After the last one it is a dead letter. */
  readonly attempts: number;
  /** Wait after the first failure, in seconds. */
  readonly firstSeconds: number;
  /** Each wait is this many times the one before. */
  readonly factor: number;
  /** No wait is longer, in seconds. */
  readonly longestSeconds: number;
  /** Share of a wait, 0 to 1, by which it is shortened at random, so that what failed together does not come back together. */
  readonly jitter: number;
}

/** What holds where a handler or a job says nothing else: eight attempts within about two hours. */
export const retryPolicy: RetryPolicy = { attempts: 8, firstSeconds: 5, factor: 3, longestSeconds: 3_600, jitter: 0.2 };

/** How long one attempt may take, in seconds, and the most that a handler or a job may ask for. */
export const taskTimeout = { usual: 30, longest: 300 } as const;

/** What a handler and a job may say about their attempts. */
export interface TaskSettings {
  /** What differs from `retryPolicy`. */
  readonly retry?: Partial<RetryPolicy>;
  /** Longest time of one attempt, in seconds; then it is rolled back and counts as failed. */
  readonly timeoutSeconds?: number;
}
