import type { Inputs } from '../fingerprint.ts';

/** One part of a test run. */
export interface Stage {
  readonly name: string;
  /** What its result depends on. */
  readonly inputs: Inputs;
  /** Whether it writes to the terminal while it runs. */
  readonly shown?: boolean;
  run(): Promise<StageResult>;
}

export interface StageResult {
  /** Of which stage; set by whoever runs it. */
  readonly name?: string;
  readonly passed: number;
  readonly failed: number;
  /** What to show when something failed. */
  readonly output?: string;
  /** What failed, each with why, to be told once more where a run ends. */
  readonly failures?: readonly string[];
  /** The tests that took longest, if there are tests. */
  readonly slowest?: readonly TimedTest[];
}

export interface TimedTest {
  readonly name: string;
  readonly milliseconds: number;
}
