import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Reader, readerOf } from './documents/reader.ts';
import { workspace } from './outside/workspace.ts';

/** Compilers and a test run of their own, beside other tests on two cores. */
const LONG = 300_000;

/** The part that we read of the report of a reader's own tests. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** What a reader's own tests say: how many there are of each file, and what went wrong. */
async function ownTests(reader: Reader) {
  const { output } = await reader.run('vitest/vitest.mjs', ['run', '--reporter=json', '--outputFile=report.json']);
  const text = await readFile(join(reader.folder, 'report.json'), 'utf8').catch(() => {
    throw new Error(output);
  });
  const { testResults } = JSON.parse(text) as Report;
  return {
    files: testResults.map(({ name, assertionResults }) => [basename(name), assertionResults.length]),
    problems: testResults.flatMap(({ message, assertionResults }) => [
      ...(assertionResults.length === 0 ? [message] : []),
      ...assertionResults
        .filter(({ status }) => status !== 'passed')
        .map(({ fullName, failureMessages }) => [fullName, ...failureMessages].join('\n')),
    ]),
  };
}

describe('Whoever follows "Write a module"', { timeout: LONG }, () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await readerOf('developers/write-a-module.md');
  });
  afterAll(() => reader?.remove());

  test('has a package that builds, its screen as well', async () => {
    const builder = '@sveltejs/package/svelte-package.js';
    const built = await reader.run(builder, ['-i', 'src', '-o', 'dist', '--tsconfig', './tsconfig.json']);
    expect(built).toMatchObject({ code: 0 });
    const flags = ['--tsconfig', './tsconfig.json', '--fail-on-warnings'];
    expect((await reader.run('svelte-check/bin/svelte-check', flags)).output).toContain('0 errors and 0 warnings');
  });

  test('has its own tests pass, and the conformance suite', async () => {
    const { files, problems } = await ownTests(reader);
    expect(problems).toEqual([]);
    expect(files).toEqual([
      ['conformance.test.ts', expect.any(Number)],
      ['loans.test.ts', 4],
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
    expect(await reader.run('typescript/bin/tsc', [])).toEqual({ code: 0, output: '' });
    expect(await reader.run('typescript/bin/tsc', ['-p', 'tsconfig.build.json'])).toEqual({ code: 0, output: '' });
  });

  test('has its own tests pass', async () => {
    const { files, problems } = await ownTests(reader);
    expect(problems).toEqual([]);
    expect(files).toEqual([['op-weg.test.ts', 3]]);
  });
});

test('no page of the documentation leads nowhere', async () => {
  const pages = await readdir(join(workspace, 'docs'), { recursive: true });
  const lost: string[] = [];
  for (const page of pages.filter((name) => name.endsWith('.md') && !name.includes('node_modules'))) {
    const text = await readFile(join(workspace, 'docs', page), 'utf8');
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)) {
      if (!existsSync(join(workspace, 'docs', dirname(page), link))) lost.push(`${page}: ${link}`);
    }
  }
  expect(lost).toEqual([]);
});
