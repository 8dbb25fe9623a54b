import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFolder } from '@tandem/db';

const markerIn = (folder: string): string => join(folder, 'first-start');

/**
 * Fills the embedded database at the first start. While it runs a marker lies in the folder: if the process dies
 * half-way, the next start begins anew instead of serving half a demo.
 */
export async function onFirstStart(folder: string, fill: () => Promise<void>): Promise<void> {
  await writeFile(markerIn(folder), '');
  await fill();
  await rm(markerIn(folder));
}

/**
 * Takes away what a killed first start left: nobody has worked in it, since it was never served. Under the folder's
 * lock, for the marker may be that of a first start that is still at it.
 *
 * @throws DatabaseProblem `folder-locked`.
 */
export async function forgetUnfinishedStart(folder: string): Promise<void> {
  if (!(await isThere(markerIn(folder)))) return;
  const lock = await lockFolder(folder);
  try {
    // Looked at again: whoever held the lock before us may have finished.
    if (!(await isThere(markerIn(folder)))) return;
    // The marker goes last, or a kill in between would leave a damaged database that looks whole.
    await rm(join(folder, 'database'), { recursive: true, force: true });
    await rm(markerIn(folder));
  } finally {
    await lock.release();
  }
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
