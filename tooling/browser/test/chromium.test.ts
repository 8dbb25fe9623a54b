import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findChromium, NoChromium } from '../src/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandem-chromium-'));
afterAll(() => rmSync(folder, { recursive: true }));

function program(name: string): string {
  writeFileSync(join(folder, name), '#!/bin/sh\n');
  chmodSync(join(folder, name), 0o755);
  return join(folder, name);
}

it('takes the Chromium that CHROMIUM_PATH names, before any other', async () => {
  const own = program('my-own-browser');
  program('chromium');
  expect(await findChromium({ CHROMIUM_PATH: own, PATH: folder })).toBe(own);
});

it('says so in one line when CHROMIUM_PATH names nothing', async () => {
  const asked = findChromium({ CHROMIUM_PATH: join(folder, 'gone') });
  await expect(asked).rejects.toThrow(NoChromium);
  await expect(asked).rejects.toThrow(/^CHROMIUM_PATH is [^\n]+ Correct it[^\n]+$/);
});

it('finds the usual names in PATH', async () => {
  const usual = program('google-chrome');
  rmSync(join(folder, 'chromium'), { force: true });
  expect(await findChromium({ PATH: folder })).toBe(usual);
});
