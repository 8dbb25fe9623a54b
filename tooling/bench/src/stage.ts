import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { startTestServer } from '@tandem/tooling-database';
import pg from 'pg';
import { running } from './process.ts';

/** Both servers on one database with a centre of 100,000 people, and a sign-in. */
export interface Stage {
  readonly tandem: string;
  readonly raw: string;
  readonly centre: string;
  readonly tenantId: string;
  readonly cookie: string;
  close(): Promise<void>;
}

export const people = 100_000;
const root = fileURLToPath(new URL('../../..', import.meta.url));
const node = createRequire(`${root}/package.json`).resolve('node/bin/node');
const tandemPort = 4801;
const rawPort = 4802;
const centre = 'bruxelles';
const account = { email: 'coordination@bench.example', password: 'bench-bench-bench-2026' };

/** Sets everything up the way an installation does it: owner and serving login apart, the command line for centre, account and people. */
export async function openStage(): Promise<Stage> {
  const server = await startTestServer({ durable: true });
  const admin = new URL(server.url);
  const database = new URL(server.url);
  database.pathname = '/tandem_bench';
  await once(admin.href, [
    'drop database if exists tandem_bench with (force)',
    'create database tandem_bench',
    'drop role if exists tandem_bench_login',
    `create role tandem_bench_login login password 'bench'`,
  ]);
  const serving = new URL(database.href);
  serving.username = 'tandem_bench_login';
  serving.password = 'bench';
  const environment = {
    NODE_ENV: 'production',
    PORT: String(tandemPort),
    DATABASE_URL: serving.href,
    DATABASE_MIGRATE_URL: database.href,
    TANDEM_SECRET: 'bench-bench-bench-bench-bench-bench-bench',
  };
  const cli = (line: string, input?: string) => runCommand(line.split(' '), environment, input);
  await cli('migrate');
  await cli(`centre add ${centre} --name-fr Banc --name-nl Bank --locales fr,nl`);
  await cli(
    `user add ${account.email} --name Banc --centre ${centre} --role coordinator --password-stdin`,
    account.password,
  );
  await cli(`seed --people ${people} --centre ${centre}`);
  const [row] = await once<{ id: string }>(database.href, [
    `select id from kernel_system.centre where slug = '${centre}'`,
  ]);
  if (!row) throw new Error('The centre of the bench was not made.');
  await once(database.href, ['vacuum analyze']);
  const tandem = await running([node, 'apps/server/dist/src/main.js'], environment, 'Tandem is ready');
  const raw = await running(
    [node, fileURLToPath(new URL('raw-server.ts', import.meta.url)), database.href, String(rawPort)],
    { NODE_ENV: 'production' },
    'listening',
  );
  const origin = `http://localhost:${tandemPort}`;
  return {
    tandem: origin,
    raw: `http://localhost:${rawPort}`,
    centre,
    tenantId: row.id,
    cookie: await signIn(origin),
    async close() {
      await Promise.all([tandem.stop(), raw.stop()]);
      await server.stop();
    },
  };
}

async function once<R extends object>(url: string, statements: readonly string[]): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: R[] = [];
    for (const statement of statements) ({ rows } = await client.query<R>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** Runs the command line to its end. @throws Error when it does not end well. */
async function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  input = '',
): Promise<void> {
  const child = spawn(node, ['apps/server/bin/tandem.js', ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.end(input);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`tandem ${args.join(' ')} ended with ${String(code)}.`);
}

async function signIn(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(account),
  });
  if (!answer.ok) throw new Error(`Sign-in answered ${answer.status}.`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}
