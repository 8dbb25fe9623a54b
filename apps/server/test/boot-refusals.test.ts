import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '@tandem/db';
import { migrationsOf } from '@tandem/server';
import { type MigratedDatabase, migratedDatabase } from '@tandem/testkit';
import { freePort } from '@tandem/tooling-database/free-port';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import composition from '../tandem.config.ts';
import { spawnServer, type TestEnvironment } from './host/spawn-tandem.ts';

const secret = 'the secret of tests, long enough to be one';

describe('A server that cannot start', () => {
  let folder: string;
  let on: MigratedDatabase;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tandem-boot-'));
    on = await migratedDatabase('server', migrationsOf(composition));
  });
  afterAll(async () => {
    await on.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** @returns the one line with which the start ended. */
  async function refusal(environment: TestEnvironment): Promise<string> {
    const server = spawnServer({
      PORT: String(await freePort()),
      TANDEM_DATA_DIR: join(folder, 'data'),
      ...environment,
    });
    expect(await server.ended).toBe(1);
    expect(server.output).toBe('');
    const [line = '', ...more] = server.errors.trimEnd().split('\n');
    expect(more).toEqual([]);
    expect(line).toMatch(/^Tandem cannot start: /);
    return line.replace('Tandem cannot start: ', '');
  }

  test('for its port is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    expect(await refusal({ PORT: String(port) })).toBe(
      `Port ${port} is taken by another program. Stop that program, or start with another port: PORT=${port + 1}`,
    );
    other.close();
  });

  test('for a setting that cannot be', async () => {
    expect(await refusal({ PORT: 'http' })).toBe('PORT is "http". Set it to a number from 1 to 65535.');
  });

  test('for a file is in the way of its folder', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    expect(await refusal({ TANDEM_DATA_DIR: join(file, 'data') })).toBe(
      `The folder ${file}/data cannot be written. Give it to the account that starts Tandem, or set TANDEM_DATA_DIR to another folder.`,
    );
  });

  test('for nothing can be written where it is told to, not even by root', async () => {
    expect(await refusal({ TANDEM_DATA_DIR: '/proc/tandem' })).toContain('The folder /proc/tandem cannot be written.');
  });

  test('for another process has the folder', async () => {
    const held = join(folder, 'held');
    const lock = await lockFolder(held);
    expect(await refusal({ TANDEM_DATA_DIR: held })).toBe(
      `The data folder ${held} is in use by process ${process.pid}. Stop it (kill ${process.pid}) or use another TANDEM_DATA_DIR.`,
    );
    await lock.release();
  });

  test('for the database does not answer', async () => {
    const nobody = `postgres://tandem:geheim@127.0.0.1:${await freePort()}/tandem`;
    const line = await refusal({ DATABASE_URL: nobody, TANDEM_SECRET: secret });
    expect(line).toMatch(/^The database gave no connection: .*ECONNREFUSED.* Check that the server runs/);
    expect(line).not.toContain('geheim');
  });

  test('for the login that migrates may not change the tables', async () => {
    const { username } = new URL(on.servingUrl ?? '');
    expect(await refusal({ DATABASE_URL: on.servingUrl ?? '', TANDEM_SECRET: secret })).toBe(
      `The login "${username}" may not change this database: permission denied for database ${on.ownerUrl?.split('/').at(-1)}. Let DATABASE_MIGRATE_URL name the login that owns its tables.`,
    );
  });

  test('for the secret is missing on a server', async () => {
    expect(await refusal({ DATABASE_URL: on.servingUrl ?? '' })).toMatch(
      /^TANDEM_SECRET is missing\. Set it to at least 32/,
    );
  });

  test('for the login that serves is a superuser', async () => {
    const line = await refusal({ DATABASE_URL: on.ownerUrl ?? '', TANDEM_SECRET: secret });
    expect(line).toMatch(/^The login "\w+" of DATABASE_URL is a superuser, .* DATABASE_MIGRATE_URL the owner/);
  });

  test('for the login that serves owns a table', async () => {
    const { username } = new URL(on.servingUrl ?? '');
    await on.asOwner((owner) => owner.script(`alter table people.person owner to ${username}`));
    const settings = {
      DATABASE_URL: on.servingUrl ?? '',
      DATABASE_MIGRATE_URL: on.ownerUrl ?? '',
      TANDEM_SECRET: secret,
    };
    expect(await refusal(settings)).toContain(`The login "${username}" of DATABASE_URL owns people.person`);
    await on.asOwner((owner) => owner.script('alter table people.person owner to current_user'));
  });
});
