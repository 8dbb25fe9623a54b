import { test as base } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { DEMO_DATA } from './demo-data.ts';
import { startTandem } from './start-tandem.ts';
import type { RunningTandem } from './start-tandem.ts';

export { expect } from '@playwright/test';

/** Has an eye on the consoles of a context's pages, besides those of the test's own `page`. */
export type WatchConsole = (context: BrowserContext) => void;

/**
 * Playwright's `test`, with a Tandem of its own per worker behind `page`, and with an eye on the browser's console: an
 * error there (a refused script, an exception nobody caught) fails the test in which it happened.
 */
export const test = base.extend<{ readonly watchConsole: WatchConsole }, { readonly tandem: RunningTandem }>({
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
  watchConsole: [
    async ({ context }, use) => {
      const errors: string[] = [];
      const watch: WatchConsole = (watched) => {
        watched.on('weberror', (thrown) => errors.push(String(thrown.error().message)));
        watched.on('console', (message) => {
          // What the server refuses on purpose (401, 404) the browser logs as well; tests look at that on the page.
          if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
            errors.push(message.text());
        });
      };
      watch(context);
      await use(watch);
      base.expect(errors, 'errors in the console of the browser').toEqual([]);
    },
    { auto: true },
  ],
});
