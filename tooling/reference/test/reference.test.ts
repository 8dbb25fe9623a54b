import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesIn, referenceFolder, writeReference } from '../src/reference.ts';

let folder: string;
let holes: readonly string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-reference-'));
  holes = await writeReference(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('everything that the SDK exports says what it is for', () => {
  expect(holes).toEqual([]);
});

test('the pages in docs/developers/reference are those of the docstrings (else run: pnpm reference)', async () => {
  expect(await pagesIn(folder)).toEqual(await pagesIn(referenceFolder));
});
