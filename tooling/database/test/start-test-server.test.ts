import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { findBinaries } from '../src/binaries.ts';
import { startTestServer } from '../src/index.ts';

async function ask(url: string, question: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(`select (${question}) as answer`);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

const dataFolder = `current_setting('data_directory')`;

describe.each([
  { name: 'what the machine has', folders: undefined, origins: ['machine', 'package'] },
  { name: 'the npm package', folders: [], origins: ['package'] },
])('a server from $name', ({ folders, origins }) => {
  it('serves its superuser, forgets fsync, and leaves nothing behind', async () => {
    const server = await startTestServer({ binaries: await findBinaries(folders) });
    expect(origins).toContain(server.origin);
    const folder = String(await ask(server.url, dataFolder));
    expect(existsSync(folder)).toBe(true);
    expect(await ask(server.url, `select rolsuper from pg_roles where rolname = current_user`)).toBe(true);
    expect(await ask(server.url, `current_setting('fsync')`)).toBe('off');
    expect(Number.parseInt(server.version, 10)).toBeGreaterThanOrEqual(15);

    await server.stop();
    expect(existsSync(folder)).toBe(false);
    await expect(ask(server.url, '1')).rejects.toThrow(/ECONNREFUSED/);
  });
});

it('keeps fsync where a benchmark asks for a durable server', async () => {
  const server = await startTestServer({ binaries: await findBinaries(), durable: true });
  expect(await ask(server.url, `current_setting('fsync')`)).toBe('on');
  await server.stop();
});

it('refuses the superuser without the password', async () => {
  const server = await startTestServer({ binaries: await findBinaries() });
  const stranger = new URL(server.url);
  stranger.password = 'guessed';
  await expect(ask(stranger.href, '1')).rejects.toThrow(/password authentication failed/);
  await server.stop();
});

it('ends when the process that started it is killed', async () => {
  const program = `
    const { startTestServer } = await import(${JSON.stringify(new URL('../src/index.ts', import.meta.url).href)});
    console.log((await startTestServer()).url);
    setInterval(() => {}, 1000);`;
  const { TEST_DATABASE_URL: _ours, ...env } = process.env;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) =>
    parent.stdout.once('data', (text: Buffer) => resolve(String(text).trim())),
  );
  const folder = String(await ask(url, dataFolder));
  parent.kill('SIGKILL');
  while (existsSync(folder)) await pause(50);
  await expect(ask(url, '1')).rejects.toThrow(/ECONNREFUSED/);
});
