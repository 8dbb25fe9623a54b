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
  const draft = `${path}.${process.pid}`;
  const holder: LockHolder = { pid: process.pid, host: hostname(), started: await startOfProcess(process.pid) };
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
    try {
      while (!(await created(path, draft))) await removeStale(path, folder);
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

/** Removes the lock if its process is gone; a rename decides which of several processes removes it. */
async function removeStale(path: string, folder: string): Promise<void> {
  const text = await readIfThere(path);
  if (text === undefined) return;
  const holder = holderIn(text);
  if (!holder || (await isHeld(holder))) throw locked(folder, path, holder);
  const aside = `${path}.stale.${process.pid}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readIfThere(aside);
  // Another process took over between our reading and our renaming: what we moved is its lock.
  if (moved !== text) await created(path, aside);
  await rm(aside, { force: true });
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
