import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { soundFolder } from './sound.ts';

/** What to do to the files of the sound package: a text in place of another, or `undefined` to take the file away. */
export type FileChanges = Readonly<Record<string, ((text: string) => string) | undefined>>;

const dependencies = fileURLToPath(new URL('../../node_modules', import.meta.url));
const base = fileURLToPath(new URL('../../../../tsconfig.base.json', import.meta.url));

/** The package of the sound module with files changed; the sound one itself when none is. */
export async function brokenPackage(changes: FileChanges) {
  if (Object.keys(changes).length === 0) return { folder: soundFolder, remove: () => Promise.resolve() };
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tandem-broken-')));
  await cp(soundFolder, folder, { recursive: true });
  await symlink(dependencies, join(folder, 'node_modules'));
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ extends: base, include: ['src'] }));
  for (const [path, change] of Object.entries(changes)) {
    const file = join(folder, path);
    if (change === undefined) {
      await rm(file);
      continue;
    }
    const before = await readFile(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${path} was not changed: what the change looks for is no longer in it.`);
    await writeFile(file, after);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
