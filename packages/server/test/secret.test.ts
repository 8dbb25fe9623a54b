import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findSecret, keyFor } from '../src/secret.ts';

describe('The secret of an installation', () => {
  let folder: string;
  const find = (settings: { secret?: string; databaseUrl?: string } = {}) =>
    findSecret({ secret: undefined, databaseUrl: undefined, folder, ...settings });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tandem-secret-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('is made once on the embedded database and kept for its owner alone', async () => {
    const secret = await find();
    expect(Buffer.from(secret, 'base64')).toHaveLength(48);
    expect(await find()).toBe(secret);
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['secret']);
  });

  test('is the same for first starts at the same moment', async () => {
    const secrets = await Promise.all(Array.from({ length: 20 }, () => find()));
    expect(new Set(secrets).size).toBe(1);
    expect(await readFile(join(folder, 'secret'), 'utf8')).toBe(`${secrets[0]}\n`);
    expect(await readdir(folder)).toEqual(['secret']);
  });

  test('must be given for a server, where several processes share it', async () => {
    await expect(find({ databaseUrl: 'postgres://one@db/tandem' })).rejects.toMatchObject({
      name: 'StartProblem',
      message: 'TANDEM_SECRET is missing.',
      remedy: expect.stringContaining('openssl rand -base64 48') as string,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('is taken from the environment when it is long enough', async () => {
    const secret = 's'.repeat(32);
    expect(await find({ secret, databaseUrl: 'postgres://one@db/tandem' })).toBe(secret);
    expect(await readdir(folder)).toEqual([]);
  });

  test('is refused when it is too short, without being repeated', async () => {
    await expect(find({ secret: 'zeer geheim' })).rejects.toMatchObject({
      message: 'TANDEM_SECRET has 11 characters.',
    });
  });

  test('is not replaced when its file is damaged: national numbers could never be read again', async () => {
    await writeFile(join(folder, 'secret'), 'cut sho');
    await expect(find()).rejects.toMatchObject({ message: `The secret in ${join(folder, 'secret')} is damaged.` });
    expect(await readFile(join(folder, 'secret'), 'utf8')).toBe('cut sho');
  });

  test('is a problem with a remedy where nothing can be written', async () => {
    const file = join(folder, 'a file in the way');
    await writeFile(file, '');
    await chmod(file, 0o600);
    await expect(findSecret({ secret: undefined, databaseUrl: undefined, folder: file })).rejects.toMatchObject({
      name: 'StartProblem',
      remedy: expect.stringContaining('TANDEM_DATA_DIR') as string,
    });
  });

  test('gives each use a key of its own', () => {
    const secret = 's'.repeat(32);
    expect(keyFor('sign-in', secret)).toEqual(keyFor('sign-in', secret));
    expect(keyFor('sign-in', secret)).not.toEqual(keyFor('attempts', secret));
    expect(keyFor('sign-in', secret).toString()).not.toContain(secret);
  });
});
