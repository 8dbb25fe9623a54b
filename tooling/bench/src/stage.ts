import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { startTestServer } from '@tandem/tooling-database';
import { freePort } from '@tandem/tooling-database/free-port';
import pg from 'pg';
import { type Running, running } from './process.ts';

/** Both servers on one database with a centre of 100,000 people, and a sign-in. */
export interface Stage {
  readonly tandem: string;
  readonly raw: string;
  readonly centre: string;
  readonly tenantId: string;
  readonly cookie: string;
  /** Makes another centre, empty. */
  openCentre(slug: string): Promise<OpenedCentre>;
  close(): Promise<void>;
}

/** A centre beside the large one. */
export interface OpenedCentre {
  readonly slug: string;
  /** Makes an account that has this role in the centre, and signs it in. @returns its cookie. */
  signedIn(role: BenchRole): Promise<string>;
  /** Runs the command line on the installation. @throws Error when it does not end well. */
  command(line: string): Promise<void>;
}
type BenchRole = 'administrator' | 'coordinator';
type Command = (line: string, input?: string) => Promise<void>;

export const people = 100_000;
const root = fileURLToPath(new URL('../../..', import.meta.url));
const node = createRequire(`${root}/package.json`).resolve('node/bin/node');
const centre = 'bruxelles';
const emailOf = (slug: string, role: BenchRole): string => `${role}@${slug}.example`;
const password = 'bench-bench-bench-2026';

/** Sets everything up the way an installation does it: owner and serving login apart, the command line for centre, account and people. */
export async function openStage(): Promise<Stage> {
  await using started = new AsyncDisposableStack();
  const server = started.adopt(await startTestServer({ durable: true }), (one) => one.stop());
  const { owner, serving } = await emptyDatabase(server.url);
  const [port, rawPort] = [await freePort(), await freePort()];
  const environment = {
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: serving,
    DATABASE_MIGRATE_URL: owner,
    TANDEM_SECRET: 'bench-bench-bench-bench-bench-bench-bench',
  };
  const tenantId = await fill(owner, environment);
  const stopped = (one: Running) => one.stop();
  started.adopt(await running([node, 'apps/server/dist/src/main.js'], environment, 'Tandem is ready'), stopped);
  const rawServer = fileURLToPath(new URL('raw-server.ts', import.meta.url));
  const rawCommand = [node, rawServer, owner, String(rawPort)];
  started.adopt(await running(rawCommand, { NODE_ENV: 'production' }, 'listening'), stopped);
  const tandem = `http://localhost:${port}`;
  const cookie = await signIn(tandem, emailOf(centre, 'coordinator'));
  const command: Command = (line, input) => runCommand(line.split(' '), environment, input);
  const openCentre = async (slug: string): Promise<OpenedCentre> => {
    await addCentre(command, slug);
    const signedIn = async (role: BenchRole) => {
      await addAccount(command, slug, role);
      return signIn(tandem, emailOf(slug, role));
    };
    return { slug, signedIn, command };
  };
  // Everything stands: from here on the caller stops it.
  const all = started.move();
  const raw = `http://localhost:${rawPort}`;
  return { tandem, raw, centre, tenantId, cookie, openCentre, close: () => all.disposeAsync() };
}

/** An empty database with an owner and a login that owns nothing, as an installation has them. */
async function emptyDatabase(url: string): Promise<{ readonly owner: string; readonly serving: string }> {
  await once(url, [
    'drop database if exists tandem_bench with (force)',
    'create database tandem_bench',
    'drop role if exists tandem_bench_login',
    `create role tandem_bench_login login password 'bench'`,
  ]);
  const owner = new URL(url);
  owner.pathname = '/tandem_bench';
  const serving = new URL(owner.href);
  serving.username = 'tandem_bench_login';
  serving.password = 'bench';
  return { owner: owner.href, serving: serving.href };
}

/** One centre, one account, and its people, by the command line. @returns the centre's id. */
async function fill(owner: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const tandem: Command = (line, input) => runCommand(line.split(' '), environment, input);
  await tandem('migrate');
  await addCentre(tandem, centre);
  await addAccount(tandem, centre, 'coordinator');
  await tandem(`seed --people ${people} --centre ${centre}`);
  const [row] = await once<{ id: string }>(owner, [`select id from kernel_system.centre where slug = '${centre}'`]);
  if (!row) throw new Error('The centre of the bench was not made.');
  await once(owner, ['vacuum analyze']);
  return row.id;
}

const addCentre = (tandem: Command, slug: string): Promise<void> =>
  tandem(`centre add ${slug} --name-fr Banc --name-nl Bank --locales fr,nl`);

const addAccount = (tandem: Command, slug: string, role: BenchRole): Promise<void> =>
  tandem(`user add ${emailOf(slug, role)} --name Banc --centre ${slug} --role ${role} --password-stdin`, password);

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

async function signIn(origin: string, email: string): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Sign-in answered ${answer.status}.`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}
