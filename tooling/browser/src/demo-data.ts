import { rm } from 'node:fs/promises';
import { startTandem } from './start-tandem.ts';

/** Where the data folder is found that each browser worker copies. */
export const DEMO_DATA = 'TANDEM_DEMO_DATA_FOLDER';

/**
 * Before the browser tests: fills one data folder with the demo centres, as a first start does. Each worker starts from
 * a copy, so that a failed test leaves nothing to the next. @returns what to do after the last test.
 */
export default async function prepareDemoData(): Promise<() => Promise<void>> {
  const tandem = await startTandem();
  await tandem.stop();
  process.env[DEMO_DATA] = tandem.folder;
  return () => rm(tandem.folder, { recursive: true, force: true });
}
