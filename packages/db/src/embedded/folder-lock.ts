import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseProblem } from '../problem.ts';
import { isRunning, startOfProcess } from './running-process.ts';

/** A held lock on a data folder. */
export interface FolderLock {
  release(): Promise<void>;
}

/** Who holds a folder; the text of the lock file. */
interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** Start of that process as its operating system tells it: a pid that was given out again has another one. */
  readonly started: string;
}

/**
 * Takes the folder for this process: two processes on one embedded database lose rows without an error. A lock left
 * behind by a process that is gone is taken over.
 *
 * @throws DatabaseProblem `folder-locked` naming the holder, `folder-unwritable`.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'lock');
  const draft = `${path}.${randomUUID()}`;
  const holder: LockHolder = { pid: process.pid, host: hostname(), started: await startOfProcess(process.pid) };
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
    try {
      while (!(await created(path, draft)) && !(await tookOver(path, draft, folder)));
    } finally {
      await rm(draft, { force: true });
    }
  } catch (error) {
    throw error instanceof DatabaseProblem ? error : unwritable(folder, error);
  }
  return { release: () => rm(path, { force: true }) };
}

/** Links the written draft into place: atomic, and never seen half-written. False if there is a lock already. */
async function created(path: string, draft: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Puts the draft in the place of a lock whose process is gone. A second file lets one process at a time do so; reading
 * the lock again under it makes sure that it is still the stale one. False if it was not: then all begins anew.
 */
async function tookOver(path: string, draft: string, folder: string): Promise<boolean> {
  const text = await readIfThere(path);
  if (text === undefined) return false;
  await refuseHeld(path, text, folder);
  const guard = `${path}.takeover`;
  if (!(await created(guard, draft))) {
    const other = await readIfThere(guard);
    if (other === undefined) return false;
    await refuseHeld(guard, other, folder);
    // That process died in the middle of its take-over: rare enough to be left to a person.
    throw locked(folder, guard, undefined);
  }
  try {
    if ((await readIfThere(path)) !== text) return false;
    await rename(draft, path);
    return true;
  } finally {
    await rm(guard, { force: true });
  }
}

async function refuseHeld(path: string, text: string, folder: string): Promise<void> {
  const holder = holderIn(text);
  if (!holder || (await isHeld(holder))) throw locked(folder, path, holder);
}

async function isHeld(holder: LockHolder): Promise<boolean> {
  if (holder.host !== hostname()) return true;
  return isRunning(holder.pid) && (await startOfProcess(holder.pid)) === holder.started;
}

function holderIn(text: string): LockHolder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is LockHolder {
  return typeof value === 'object' && value !== null && 'pid' in value && 'host' in value && 'started' in value;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function locked(folder: string, path: string, holder: LockHolder | undefined): DatabaseProblem {
  const here = holder?.host === hostname();
  const who = holder ? `process ${holder.pid}${here ? '' : ` on ${holder.host}`}` : 'a process that left no name';
  return new DatabaseProblem('folder-locked', {
    message: `The data folder ${folder} is in use by ${who}.`,
    remedy: here ? `Stop it (kill ${holder.pid}) or use another TANDEM_DATA_DIR.` : `If it is gone, remove ${path}.`,
  });
}

function unwritable(folder: string, cause: unknown): DatabaseProblem {
  return new DatabaseProblem('folder-unwritable', {
    message: `The data folder ${folder} cannot be written (${codeOf(cause) ?? String(cause)}).`,
    remedy: 'Give this user the right to write there, or set TANDEM_DATA_DIR to another folder.',
    cause,
  });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
