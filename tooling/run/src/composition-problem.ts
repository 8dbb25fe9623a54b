import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// From its source, by its path: this runs before any package is built.
import { packagesIn } from '../../../packages/vite/src/packages-in.ts';

/**
 * What keeps a composition from being built, in one line with the remedy: a package that `tandem.config.ts` imports and the
 * package.json beside it does not name. Compilers would say it too, but of another cause and once for each of them.
 *
 * @param folder where the two files lie.
 */
export function compositionProblem(folder: string): string | undefined {
  const composition = join(folder, 'tandem.config.ts');
  if (!existsSync(composition)) return undefined;
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  const missing = packagesIn(readFileSync(composition, 'utf8')).filter((name) => !(name in dependencies));
  if (missing.length === 0) return undefined;
  const names = missing.map((name) => `"${name}"`).join(', ');
  return `tandem.config.ts imports ${names}, and the package.json beside it does not name it. Add ${names} to its dependencies, then run: npx -y pnpm@12 install`;
}
