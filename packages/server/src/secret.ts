import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartProblem } from './problem.ts';
import type { Settings } from './settings.ts';

/** Fewest characters of a secret. */
const SHORTEST = 32;

/**
 * The secret under which sign-in cookies are signed and national numbers sealed. On the embedded database it is made
 * once and kept in the data folder, readable by its owner alone; on a server it must be given, since several processes
 * share it and it must not lie beside the data.
 *
 * @throws StartProblem when it is missing, too short, or cannot be kept.
 */
export async function findSecret(settings: Pick<Settings, 'secret' | 'databaseUrl' | 'folder'>): Promise<string> {
  if (settings.secret !== undefined) return expectLong(settings.secret);
  if (settings.databaseUrl !== undefined) {
    throw new StartProblem(
      'TANDEM_SECRET is missing.',
      `Set it to at least ${SHORTEST} characters, for example from: openssl rand -base64 48. Keep it: without it national numbers cannot be read again.`,
    );
  }
  const file = join(settings.folder, 'secret');
  const kept = (await readIfThere(file)) ?? (await make(file, settings.folder));
  if (kept.length >= SHORTEST) return kept;
  throw new StartProblem(
    `The secret in ${file} is damaged.`,
    'Put the file back from a backup, or set TANDEM_SECRET to what it was.',
  );
}

/** A key for one use, derived from the secret: what leaks of one use opens no other. */
export function keyFor(use: string, secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `tandem/${use}`, 32));
}

function expectLong(secret: string): string {
  if (secret.length >= SHORTEST) return secret;
  throw new StartProblem(
    `TANDEM_SECRET has ${secret.length} characters.`,
    `Give at least ${SHORTEST}, for example from: openssl rand -base64 48`,
  );
}

/** Of two first starts at once one keeps its secret and the other reads that one, whole: a link is made or is not. */
async function make(file: string, folder: string): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, `${randomBytes(48).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    await link(draft, file).catch((error: unknown) => {
      if (!isCode(error, 'EEXIST')) throw error;
    });
  } catch (cause) {
    throw new StartProblem(
      `The folder ${folder} cannot be written.`,
      'Give it to the account that starts Tandem, or set TANDEM_DATA_DIR to another folder.',
      { cause },
    );
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
  return (await readIfThere(file)) ?? '';
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    // Something that is no folder is in the way: writing says so better.
    if (isCode(cause, 'ENOENT') || isCode(cause, 'ENOTDIR')) return undefined;
    throw new StartProblem(
      `The secret in ${file} cannot be read.`,
      'Give the file to the account that starts Tandem, or set TANDEM_SECRET to what it holds.',
      { cause },
    );
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
