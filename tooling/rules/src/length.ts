import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Breach } from './breach.ts';

const CODE = /\.([cm]?[jt]s|svelte|css)$/;
const LONGEST = 400;

/** Files too long to hold in the head. Generated ones are nobody's to read. */
export function lengthBreaches(root: string, files: readonly string[]): readonly Breach[] {
  return files
    .filter((file) => CODE.test(file) && !file.endsWith('.gen.ts'))
    .flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n').length - 1;
      if (lines <= LONGEST) return [];
      return [
        {
          where: file,
          what: `${String(lines)} lines, more than ${String(LONGEST)}`,
          remedy: 'Split it by idea: one file, one idea.',
        },
      ];
    });
}
