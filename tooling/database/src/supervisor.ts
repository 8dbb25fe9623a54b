/**
 * Runs one PostgreSQL server for the process at the other end of standard input, and cleans up after it.
 * In: one line of JSON (ServerPlan). Out: `ready`, or why not. End of input means: stop.
 */
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ServerPlan } from './server-plan.ts';

const lines = createInterface({ input: process.stdin });
lines.once('line', (line) => {
  const plan = JSON.parse(line) as ServerPlan;
  try {
    initialise(plan);
  } catch (error) {
    process.stdout.write(`${(error as { stderr?: string }).stderr ?? String(error)}\n`);
    leave(plan, 1);
  }
  run(plan);
});

function initialise({ folder, binaries, account, password }: ServerPlan): void {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8';
  const flags = [
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--no-sync',
  ];
  execFileSync(join(binaries, 'initdb'), [`--pgdata=${join(folder, 'data')}`, ...flags], {
    ...account,
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  rmSync(passwordFile);
  // The superuser could run programs as the server's account: only who knows the password. The roles that tests make
  // own nothing but test data, and a password would only slow them down.
  const access = [
    'host all postgres 127.0.0.1/32 scram-sha-256',
    'host all all 127.0.0.1/32 trust',
    'host replication all 127.0.0.1/32 reject',
  ];
  writeFileSync(join(folder, 'data', 'pg_hba.conf'), `${access.join('\n')}\n`);
}

function run(plan: ServerPlan): void {
  const settings: Record<string, string> = {
    port: String(plan.port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    // Servers in the field are seldom in UTC: a driver that leans on the server's zone must fail here.
    timezone: 'Europe/Brussels',
    ...(plan.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(plan.binaries, 'postgres'), ['-D', join(plan.folder, 'data'), ...flags], {
    ...plan.account,
    cwd: plan.folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let beginning = '';
  let ready = false;
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    appendFileSync(join(plan.folder, 'server.log'), text);
    if (ready) return;
    beginning += text;
    ready = beginning.includes('ready to accept connections');
    if (ready) process.stdout.write('ready\n');
  });
  server.once('exit', () => {
    if (!ready) process.stdout.write(beginning);
    leave(plan, ready ? 0 : 1);
  });
  const stop = (): void => {
    // SIGINT is PostgreSQL's "fast" stop: sessions are ended, data is written. A server that hangs is not waited for.
    server.kill('SIGINT');
    setTimeout(() => server.kill('SIGKILL'), 10_000).unref();
  };
  lines.once('close', stop);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
}

function leave(plan: ServerPlan, code: number): never {
  rmSync(plan.folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}
