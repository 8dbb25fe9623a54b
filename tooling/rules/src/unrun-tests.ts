import type { Breach } from './breach.ts';
import { findInCode } from './find-in-code.ts';

const TEST_FILE = /\.(test|spec|e2e)\.[cm]?[jt]s$/;
const LEFT_OUT =
  /\b(it|test|describe)(\.\w+)*\.(only|skip|todo|fails|fixme|skipIf|runIf)\b|\b(xit|fit|xdescribe|fdescribe)\(/;

/** Tests that do not run, or that keep others from running. A suite that passes because it was left out is a lie. */
export function unrunTestBreaches(root: string, files: readonly string[]): readonly Breach[] {
  return files
    .filter((file) => TEST_FILE.test(file))
    .flatMap((file) => findInCode(root, file, LEFT_OUT))
    .map((where) => ({
      where,
      what: 'a test is left out, or leaves others out',
      remedy: 'Let it run or remove it; what is yet to come belongs in an issue.',
    }));
}
