import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../root.ts';
import { runProgram } from '../run-program.ts';
import type { Stage, StageResult } from './stage.ts';

const REPORT = join(root, 'reports', 'vitest.json');

/** The part of vitest's JSON report that we read. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly duration?: number | null;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

/** Unit and integration tests, on both databases: one vitest for the whole workspace. */
export const unitTests: Stage = {
  name: 'unit and integration tests',
  // Pages for developers and integrators are tests too: what they have their readers write is built and run.
  inputs: {
    without:
      /^(?!docs\/(developers|integrators)\/).*\.md$|(^|\/)e2e\/|^docs\/(?!examples\/|developers\/|integrators\/)/,
    environment: ['TEST_DATABASE_URL', 'TZ'],
  },
  shown: true,
  async run() {
    rmSync(REPORT, { force: true });
    const flags = [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${REPORT}`,
      '--silent=passed-only',
    ];
    const { succeeded } = await runProgram('vitest', flags, { shown: true });
    try {
      return readVitest(JSON.parse(readFileSync(REPORT, 'utf8')) as VitestReport, succeeded);
    } catch {
      return { passed: 0, failed: 1, output: 'vitest ended without a report: see above.' };
    }
  },
};

/** Counts what a report says. A test that did not run, and a run that failed without a failed test, count as failed. */
export function readVitest(report: VitestReport, succeeded: boolean): StageResult {
  const unread = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numTotalTests - report.numPassedTests + unread.length;
  const slowest = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      name: `${relative(root, name)} › ${fullName}`,
      milliseconds: duration ?? 0,
    })),
  );
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => [
    ...(status === 'failed' && assertionResults.length === 0 ? [told(relative(root, name), message)] : []),
    ...assertionResults
      .filter((test) => test.status !== 'passed')
      .map((test) => told(`${relative(root, name)} › ${test.fullName}`, test.failureMessages?.join('\n'))),
  ]);
  return { passed: report.numPassedTests, failed: failed === 0 && !succeeded ? 1 : failed, failures, slowest };
}

/** A failure in a few lines: the rest stands further up. */
const told = (name: string, why = ''): string => [name, ...why.split('\n').slice(0, 12)].join('\n    ');
