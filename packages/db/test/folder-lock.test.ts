import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../src/embedded/folder-lock.ts';
import { startOfProcess } from '../src/embedded/running-process.ts';
import { openDatabase } from '../src/index.ts';

const HOLD = `
  import { lockFolder } from '${new URL('../src/embedded/folder-lock.ts', import.meta.url).href}';
  await lockFolder(process.argv[1]);
  console.log('locked');
  setInterval(() => {}, 1000);`;

describe('the data folder', () => {
  let folder: string;
  let other: ChildProcess | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tandem-lock-'));
  });
  afterEach(async () => {
    other?.kill('SIGKILL');
    other = undefined;
    await rm(folder, { recursive: true });
  });

  async function lockInAnotherProcess(): Promise<ChildProcess> {
    other = spawn(process.execPath, ['--input-type=module', '-e', HOLD, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(other.stdout!, 'data');
    return other;
  }

  function writeLock(holder: object): Promise<void> {
    return writeFile(join(folder, 'lock'), JSON.stringify(holder));
  }

  it('belongs to one process: a second is told which, and how to stop it', async () => {
    const { pid } = await lockInAnotherProcess();
    await expect(openDatabase({ folder })).rejects.toMatchObject({
      name: 'DatabaseProblem',
      code: 'folder-locked',
      message: expect.stringContaining(`process ${pid}`),
      remedy: expect.stringContaining(`kill ${pid}`),
    });
  });

  it('is free again when its process was killed', async () => {
    const holder = await lockInAnotherProcess();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await lockFolder(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is free when its process id now belongs to a later process', async () => {
    await writeLock({ pid: process.pid, host: hostname(), started: 'long ago' });
    await (await lockFolder(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not taken from a process of another machine, nor from a lock that cannot be read', async () => {
    await writeLock({ pid: 1, host: 'another-machine', started: '1' });
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: 'folder-locked',
      message: expect.stringContaining('another-machine'),
    });
    await writeFile(join(folder, 'lock'), 'not a lock');
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'folder-locked' });
  });

  it('goes to one of many that find a stale lock at the same moment', async () => {
    await writeLock({ pid: process.pid, host: hostname(), started: 'long ago' });
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const holder = JSON.parse(await readFile(join(folder, 'lock'), 'utf8')) as object;
    expect(holder).toEqual({ pid: process.pid, host: hostname(), started: await startOfProcess(process.pid) });
    expect(await readdir(folder)).toEqual(['lock']);
  });

  it('that cannot be written is one clear problem', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(openDatabase({ folder: join(file, 'data') })).rejects.toMatchObject({
      code: 'folder-unwritable',
      message: expect.stringContaining('ENOTDIR'),
    });
  });

  it('keeps its data, and gives its lock back, when the database is closed', async () => {
    const first = await openDatabase({ folder });
    await first.close();
    expect(await readdir(folder)).toEqual(['database']);
    const again = await openDatabase({ folder });
    await again.close();
  });
});
