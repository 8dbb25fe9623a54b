export { expectAccessible, expectNoOverflow } from './accessibility.ts';
export { findChromium, chromiumArguments, NoChromium } from './chromium.ts';
export { expect, test } from './fixtures.ts';
export { startTandem } from './start-tandem.ts';
export type { RunningTandem } from './start-tandem.ts';
