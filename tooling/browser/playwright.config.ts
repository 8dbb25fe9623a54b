import { defineConfig, devices } from '@playwright/test';
import { findChromium, chromiumArguments } from './src/chromium.ts';

/**
 * The browser tests of the admin, in the Chromium of the machine. One worker: a server with its database and a browser
 * fill two cores and two gigabytes. `desktop` runs all; a test for other sizes says so by its tag, `@tablet` or `@phone`.
 */
export default defineConfig({
  testDir: '../../apps/admin/e2e',
  // Pictures for the documentation are taken on request: `SCREENSHOTS=1`.
  testMatch: process.env['SCREENSHOTS'] ? '**/*.pictures.ts' : '**/*.e2e.ts',
  outputDir: '../../test-results',
  globalSetup: './src/demo-data.ts',
  workers: 1,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../reports/browser.json' }]],
  // Stories are long, and machines for tests slow: these only end what hangs.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'fr-BE',
    timezoneId: 'Europe/Brussels',
    // Colours that are still on their way to others would fail the test of contrast now and then.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await findChromium(), args: [...chromiumArguments] },
  },
  projects: [
    { name: 'desktop', grepInvert: /@tablet|@phone/, use: { ...devices['Desktop Chrome'] } },
    {
      name: 'tablet',
      grep: /@tablet/,
      use: { ...devices['iPad (gen 7)'], defaultBrowserType: 'chromium', viewport: { width: 820, height: 1180 } },
    },
    { name: 'phone', grep: /@phone/, use: { ...devices['Galaxy S9+'], viewport: { width: 360, height: 740 } } },
  ],
});
