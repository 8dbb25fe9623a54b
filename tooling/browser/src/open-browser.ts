import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { chromiumArguments, findChromium } from './chromium.ts';

/**
 * Opens the Chromium of the machine, for a test that is not one of Playwright's own.
 *
 * @throws NoChromium with the line to run, where there is none.
 */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: await findChromium(), args: [...chromiumArguments] });
}
