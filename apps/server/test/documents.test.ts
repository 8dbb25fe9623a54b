import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Reader, readerOf } from './documents/reader.ts';

/** Compilers and a test run of their own, beside other tests on two cores. */
const LONG = 300_000;

/** What a reader's own run of tests counts. */
interface Report {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly testResults: readonly { readonly name: string; readonly status: string }[];
}

async function ownTests(reader: Reader): Promise<Report> {
  await reader.run('vitest/vitest.mjs', ['run', '--reporter=json', '--outputFile=report.json']);
  return JSON.parse(await readFile(join(reader.folder, 'report.json'), 'utf8')) as Report;
}

describe('Whoever follows "Write a module"', { timeout: LONG }, () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await readerOf('developers/write-a-module.md');
  });
  afterAll(() => reader?.remove());

  test('has a package that builds, its screen as well', async () => {
    await reader.run('@sveltejs/package/svelte-package.js', [
      '-i',
      'src',
      '-o',
      'dist',
      '--tsconfig',
      './tsconfig.json',
    ]);
    const types = await reader.run('svelte-check/bin/svelte-check', [
      '--tsconfig',
      './tsconfig.json',
      '--fail-on-warnings',
    ]);
    expect(types).toContain('0 errors and 0 warnings');
  });

  test('has its own tests pass, and the conformance suite', async () => {
    const { numTotalTests, numPassedTests, testResults } = await ownTests(reader);
    expect(numPassedTests).toBe(numTotalTests);
    expect(testResults.map(({ name, status }) => [name.replace(/.*\/test\//, ''), status])).toEqual([
      ['conformance.test.ts', 'passed'],
      ['loans.test.ts', 'passed'],
    ]);
  });
});

describe('Whoever follows "Write a project"', { timeout: LONG }, () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await readerOf('developers/write-a-project.md');
  });
  afterAll(() => reader?.remove());

  test('has a package that builds, its tests are typed as well', async () => {
    expect(await reader.run('typescript/bin/tsc', [])).toBe('');
    expect(await reader.run('typescript/bin/tsc', ['-p', 'tsconfig.build.json'])).toBe('');
  });

  test('has its own tests pass', async () => {
    const { numTotalTests, numPassedTests } = await ownTests(reader);
    expect([numPassedTests, numTotalTests]).toEqual([3, 3]);
  });
});
