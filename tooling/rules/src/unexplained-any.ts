import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Breach } from './breach.ts';
import { findInCode } from './find-in-code.ts';

const TYPED = /\.(ts|svelte)$/;
const ANY = /([:<,|&(=]\s*|\b(as|extends|readonly)\s+)any\b(?!\s*[:(])/;
const REASON = /(\/\/|\*)\s*any: \S+/;

/** Files that use `any` without saying why. Inside generics it is at times the only way; a comment `// any: …` says so. */
export function unexplainedAnyBreaches(root: string, files: readonly string[]): readonly Breach[] {
  return files
    .filter((file) => TYPED.test(file) && !file.endsWith('.gen.ts') && !file.endsWith('.d.ts'))
    .flatMap((file) => findInCode(root, file, ANY).slice(0, 1))
    .filter((where) => !REASON.test(readFileSync(join(root, where.replace(/:\d+$/, '')), 'utf8')))
    .map((where) => ({
      where,
      what: 'uses any, and the file does not say why',
      remedy: 'Use unknown or a type parameter; where any is needed, say so once in the file: "// any: why".',
    }));
}
