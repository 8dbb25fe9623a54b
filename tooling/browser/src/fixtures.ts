import { test as base } from '@playwright/test';
import { DEMO_DATA } from './demo-data.ts';
import { startTandem } from './start-tandem.ts';
import type { RunningTandem } from './start-tandem.ts';

export { expect } from '@playwright/test';

/**
 * Playwright's `test`, with a Tandem of its own per worker behind `page`, and with an eye on the browser's console: an
 * error there (a refused script, an exception nobody caught) fails the test in which it happened.
 */
export const test = base.extend<{ readonly quietConsole: undefined }, { readonly tandem: RunningTandem }>({
  tandem: [
    // Playwright reads the names of what a fixture needs from its first argument: nothing, here.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const tandem = await startTandem({ from: process.env[DEMO_DATA] });
      await use(tandem);
      await tandem.remove();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ tandem }, use) => {
    await use(tandem.url);
  },
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        // What the server refuses on purpose (401, 404) the browser logs as well; tests look at that on the page.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          errors.push(message.text());
      });
      await use(undefined);
      base.expect(errors, 'errors in the console of the browser').toEqual([]);
    },
    { auto: true },
  ],
});
