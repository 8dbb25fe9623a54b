import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '@tandem/tooling-browser/chromium';
import { root } from '../root.ts';
import { runProgram } from '../run-program.ts';
import type { Stage, StageResult, TimedTest } from './stage.ts';

const REPORT = join(root, 'reports', 'browser.json');

/** The part of Playwright's JSON report that we read. */
export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly suites: readonly PlaywrightSuite[];
}

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: string;
      readonly results: readonly { readonly duration: number; readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

/** Tests in Chromium, on the built server with the embedded database: what `pnpm start` gives. */
export const browserTests: Stage = {
  name: 'browser tests',
  inputs: { without: /\.md$|(^|\/)(docs|test)\//, environment: ['CHROMIUM_PATH', 'TZ'] },
  shown: true,
  async run() {
    rmSync(REPORT, { force: true });
    mkdirSync(join(root, 'reports'), { recursive: true });
    let chromium: string;
    try {
      chromium = await findChromium();
    } catch (error) {
      return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
    }
    const flags = ['test', '--config', 'tooling/browser/playwright.config.ts', '--reporter=list,json'];
    const environment = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT };
    const { succeeded } = await runProgram('playwright', flags, { shown: true, environment });
    try {
      return readPlaywright(JSON.parse(readFileSync(REPORT, 'utf8')) as PlaywrightReport, succeeded);
    } catch {
      return { passed: 0, failed: 1, output: 'Playwright ended without a report: see above.' };
    }
  },
};

/** Counts what a report says. Skipped and flaky tests did not hold, so they count as failed. */
export function readPlaywright({ stats, suites }: PlaywrightReport, succeeded: boolean): StageResult {
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  const tests = suites.flatMap((suite) => played(suite, ''));
  return {
    passed: stats.expected,
    failed: failed === 0 && !succeeded ? 1 : failed,
    failures: tests.filter(({ status }) => status !== 'expected').map(({ name, why }) => `${name}\n    ${why}`),
    slowest: tests.map(({ name, milliseconds }) => ({ name, milliseconds })),
  };
}

interface Played extends TimedTest {
  readonly status: string;
  readonly why: string;
}

function played({ title, suites = [], specs }: PlaywrightSuite, path: string): readonly Played[] {
  const here = path === '' ? title : `${path} › ${title}`;
  return [
    ...suites.flatMap((suite) => played(suite, here)),
    ...specs.flatMap((spec) =>
      spec.tests.map(({ projectName, status, results }) => ({
        name: `${here} › ${spec.title} (${projectName})`,
        milliseconds: results.reduce((sum, { duration }) => sum + duration, 0),
        status,
        why: (results.find(({ error }) => error)?.error?.message ?? status).split('\n').slice(0, 12).join('\n    '),
      })),
    ),
  ];
}
