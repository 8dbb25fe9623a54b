import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartProblem } from './problem.ts';
import type { Settings } from './settings.ts';

const shortest = 32;

/**
 * The secret under which sign-in cookies are signed and national numbers sealed. On the embedded database it is made once and kept in
 * the data folder, readable by its owner alone; on a server it must be given, since several processes share it and it must not lie beside the data.
 * @throws StartProblem when it is missing, too short, or cannot be kept.
 */
export async function findSecret(settings: Settings): Promise<string> {
  if (settings.secret !== undefined) {
    if (settings.secret.length < shortest) throw new StartProblem(`TANDEM_SECRET has ${settings.secret.length} characters.`, `Give at least ${shortest}, for example from: openssl rand -base64 48`);
    return settings.secret;
  }
  if (settings.databaseUrl !== undefined) throw new StartProblem('TANDEM_SECRET is missing.', 'Set it to at least 32 characters, for example from: openssl rand -base64 48. Keep it: without it national numbers cannot be read again.');
  const file = join(settings.folder, 'secret');
  const made = randomBytes(48).toString('base64');
  try {
    // `wx`: of two first starts at once, one makes it and the other reads it.
    await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw new StartProblem(`The folder ${settings.folder} cannot be written.`, 'Give it to the account that starts Tandem, or set TANDEM_DATA_DIR to another folder.', { cause: error });
  }
  const kept = (await readFile(file, 'utf8')).trim();
  if (kept.length < shortest) throw new StartProblem(`The secret in ${file} is damaged.`, 'Put the file back from a backup, or set TANDEM_SECRET.');
  return kept;
}
