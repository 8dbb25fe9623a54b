import { describe, expect, it } from 'vitest';
import { readPlaywright } from '../src/stages/browser-tests.ts';
import type { PlaywrightReport } from '../src/stages/browser-tests.ts';
import { readVitest } from '../src/stages/unit-tests.ts';
import type { VitestReport } from '../src/stages/unit-tests.ts';

const file = (...names: string[]): VitestReport['testResults'][number] => ({
  name: '/somewhere/a.test.ts',
  status: 'passed',
  assertionResults: names.map((fullName) => ({
    fullName,
    duration: 5,
    ...(fullName === 'does not' ? { status: 'failed', failureMessages: ['expected 1 to be 2'] } : { status: 'passed' }),
  })),
});

describe('the report of vitest', () => {
  it('is counted test by test', () => {
    const report = { numPassedTests: 1, numTotalTests: 2, testResults: [file('holds', 'does not')] };
    expect(readVitest(report, false)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('tells at its end what failed, and why', () => {
    const report = { numPassedTests: 1, numTotalTests: 2, testResults: [file('holds', 'does not')] };
    expect(readVitest(report, false).failures).toEqual([
      expect.stringMatching(/a\.test\.ts › does not\n {4}expected 1 to be 2$/),
    ]);
  });

  it('counts a file that could not be read, although it has no tests', () => {
    const broken = { name: 'b.test.ts', status: 'failed', assertionResults: [] };
    const report = { numPassedTests: 1, numTotalTests: 1, testResults: [file('holds'), broken] };
    expect(readVitest(report, false)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts a run that failed as failed, whatever its tests say', () => {
    const report = { numPassedTests: 1, numTotalTests: 1, testResults: [file('holds')] };
    expect(readVitest(report, false)).toMatchObject({ passed: 1, failed: 1 });
    expect(readVitest(report, true)).toMatchObject({ passed: 1, failed: 0 });
  });
});

describe('the report of Playwright', () => {
  const report = (stats: Partial<PlaywrightReport['stats']>, status = 'expected'): PlaywrightReport => ({
    stats: { expected: 1, unexpected: 0, flaky: 0, skipped: 0, ...stats },
    suites: [
      {
        title: 'attendance.e2e.ts',
        specs: [],
        suites: [
          {
            title: 'today',
            specs: [{ title: 'marks', tests: [{ projectName: 'tablet', status, results: [{ duration: 700 }] }] }],
          },
        ],
      },
    ],
  });

  it('names each test with its time', () => {
    expect(readPlaywright(report({}), true)).toEqual({
      passed: 1,
      failed: 0,
      failures: [],
      slowest: [{ name: 'attendance.e2e.ts › today › marks (tablet)', milliseconds: 700 }],
    });
  });

  it('names what did not hold', () => {
    expect(readPlaywright(report({ unexpected: 1 }, 'unexpected'), false).failures).toEqual([
      'attendance.e2e.ts › today › marks (tablet)\n    unexpected',
    ]);
  });

  it.each(['unexpected', 'flaky', 'skipped'] as const)('counts %s tests as failed', (how) => {
    expect(readPlaywright(report({ [how]: 2 }), true)).toMatchObject({ passed: 1, failed: 2 });
  });
});
