import type { Breach } from './breach.ts';
import { findInCode } from './find-in-code.ts';

const CODE = /\.([cm]?[jt]s|svelte)$/;
const READS_THE_CLOCK = /\bnew Date\(\s*\)|\bDate\.now\b|\bDate\(\s*\)|\bTemporal\.Now\b/;
const THE_CLOCK = /^packages\/kernel\/src\/clock/;

/** Code that asks the machine for the time. Tests can move one clock; they cannot move two. */
export function clockBreaches(root: string, files: readonly string[]): readonly Breach[] {
  return files
    .filter((file) => CODE.test(file) && !THE_CLOCK.test(file))
    .flatMap((file) => findInCode(root, file, READS_THE_CLOCK))
    .map((where) => ({
      where,
      what: 'reads the clock of the machine',
      remedy: 'Take the instant from the kernel’s clock (in tests: testClock of @tandem/testkit).',
    }));
}
