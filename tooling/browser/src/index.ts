export type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test';
export { expectAccessible, expectNoOverflow } from './accessibility.ts';
export { findChromium, chromiumArguments, NoChromium } from './chromium.ts';
export { expect, test } from './fixtures.ts';
export type { WatchConsole } from './fixtures.ts';
export { startTandem } from './start-tandem.ts';
export type { RunningTandem } from './start-tandem.ts';
export { reload, visit } from './visit.ts';
