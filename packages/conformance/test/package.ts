import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Rules } from '../src/index.ts';

/** Three rules, one for each tier; the last is tried on databases. */
export const rules: Rules = {
  round: { tier: 'bronze', on: 'package', title: 'is round', why: 'y', how: 'h', mend: 'm' },
  red: { tier: 'silver', on: 'package', title: 'is red', why: 'y', how: 'h', mend: 'm' },
  deep: { tier: 'gold', on: 'databases', title: 'is deep', why: 'y', how: 'h', mend: 'm' },
};

/** A package on the disk for the time of a test. */
export async function aPackage(files: Readonly<Record<string, string>> = {}) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tandem-package-')));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const [path, text] of Object.entries({ 'package.json': '{}', 'src/index.ts': '', ...files })) {
    await write(path, text);
  }
  const link = async (name: string, to: string): Promise<void> => {
    await mkdir(join(folder, 'node_modules'), { recursive: true });
    await symlink(to, join(folder, 'node_modules', name));
  };
  return { folder, write, link, remove: () => rm(folder, { recursive: true, force: true }) };
}
