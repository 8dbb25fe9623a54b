import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, for its owner alone. Node's own `recursive` runs for ever where the system answers "not found" for a
 * folder whose parent exists, as `/proc` does.
 */
export async function makeFolder(folder: string): Promise<void> {
  const made = await make(folder);
  if (made) return;
  await makeFolder(dirname(folder));
  if (!(await make(folder))) throw new Error(`${folder} cannot be made.`);
}

/** Whether the folder is there now; false when the one above it is missing. */
async function make(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && dirname(folder) !== folder) return false;
    if (code === 'EEXIST' || code === 'EISDIR') return true;
    throw error;
  }
}
