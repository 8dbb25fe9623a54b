import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareDataFolder } from '../src/data-folder.ts';

describe('The data folder', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'tandem-folder-'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  test('is made with all above it, for its owner alone, by several at once', async () => {
    const folder = join(root, 'one', 'two', 'three');
    await Promise.all([prepareDataFolder(folder), prepareDataFolder(folder), prepareDataFolder(folder)]);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await expect(prepareDataFolder(folder)).resolves.toBeUndefined();
  });

  test('cannot be made where a file is in the way', async () => {
    await writeFile(join(root, 'file'), '');
    for (const folder of [join(root, 'file'), join(root, 'file', 'below')]) {
      await expect(prepareDataFolder(folder)).rejects.toMatchObject({
        name: 'StartProblem',
        message: `The folder ${folder} cannot be written.`,
      });
    }
  });

  test('cannot be made where a folder says that it does not exist', async () => {
    await expect(prepareDataFolder('/proc/tandem/data')).rejects.toMatchObject({ name: 'StartProblem' });
  });
});
