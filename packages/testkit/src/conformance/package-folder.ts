import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

/**
 * The folder of the package that a file belongs to.
 *
 * @throws Error when no package.json lies above it.
 */
function packageFolder(file: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`${file} lies in no package: there is no package.json above it.`);
  }
}

/**
 * The folder of the package whose test file is being read.
 *
 * @throws Error outside of a test file.
 */
export function testedPackage(): string {
  const file = expect.getState().testPath;
  if (file === undefined) throw new Error('conform makes tests: call it in a test file, outside of any test.');
  return packageFolder(file);
}
