import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartProblem } from './problem.ts';

/**
 * Makes the data folder, for its owner alone, where there is none yet.
 *
 * @throws StartProblem when it cannot be made or written.
 */
export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    await make(folder);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartProblem(
      `The folder ${folder} cannot be written.`,
      'Give it to the account that starts Tandem, or set TANDEM_DATA_DIR to another folder.',
      { cause },
    );
  }
}

/** One level after another: Node's own recursive `mkdir` never ends where a folder that exists says "no such file". */
async function make(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  if (dirname(folder) !== folder) await make(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch(async (error: unknown) => {
    // Another process may have made it meanwhile.
    if (!(await isFolder(folder))) throw error;
  });
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
