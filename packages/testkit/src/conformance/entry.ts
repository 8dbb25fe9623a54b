import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/**
 * The file of a package's entry, as source where there is any: `.`, `./server`, `./admin`. Undefined when the package has
 * no such entry. A package that exports its build only is read from the source beside it.
 */
export function entryFile(folder: string, entry: string): string | undefined {
  const { exports = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const target = exports[entry];
  const path = typeof target === 'string' ? target : (target?.['source'] ?? target?.['default']);
  if (path === undefined) return undefined;
  const source = path.replace(/^\.\/dist\//, './src/').replace(/\.js$/, '.ts');
  return [source, path].map((one) => join(folder, one)).find(existsSync);
}
