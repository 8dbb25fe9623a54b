import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from '@tandem/tooling-rules';
import { root } from './root.ts';

/** Which files and settings something depends on. */
export interface Inputs {
  /** Files that do not matter. By default all do. */
  readonly without?: RegExp;
  /** Environment variables that matter. */
  readonly environment?: readonly string[];
}

/**
 * A short text that is the same as long as nothing that matters has changed: the contents of the files (not their times,
 * which git and archives change), the Node we run on, and the named settings.
 */
export function fingerprint({ without, environment = [] }: Inputs = {}): string {
  const hash = createHash('sha256').update(process.version).update(process.platform);
  for (const name of environment) hash.update(`\n${name}=${process.env[name] ?? ''}`);
  for (const file of sourceFiles(root)) {
    if (without?.test(file)) continue;
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}
