import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a process with this id runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * When the process started, in the operating system's own notation, good only for comparing: it tells a process from a
 * later one that was given the same id. Empty where the system does not say.
 */
export async function startOfProcess(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux') return linuxStart(await readFile(`/proc/${pid}/stat`, 'utf8'));
    if (process.platform === 'win32') return '';
    const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)]);
    return stdout.trim();
  } catch {
    return '';
  }
}

/** Field 22 of /proc/<pid>/stat, in clock ticks since the machine started; field 2, the name, may hold spaces. */
function linuxStart(stat: string): string {
  const afterName = stat.slice(stat.lastIndexOf(')') + 2);
  return afterName.split(' ')[19] ?? '';
}
