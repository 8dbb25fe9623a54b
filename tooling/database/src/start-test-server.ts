import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { serverAccount } from './account.ts';
import type { Account } from './account.ts';
import { findBinaries, OLDEST_MAJOR } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { freePort } from './free-port.ts';
import { superviseServer } from './supervise-server.ts';

/** A PostgreSQL server that lives as long as the process that started it. */
export interface TestServer {
  /** Where its superuser connects. */
  readonly url: string;
  /** What the server says of itself, for example `15.18 (Debian 15.18-0+deb12u1)`. */
  readonly version: string;
  /** Who brings it: the person who set TEST_DATABASE_URL, the machine, or the npm package. */
  readonly origin: 'environment' | 'machine' | 'package';
  /** Ends the server and removes its data. A server from TEST_DATABASE_URL is left as it is. */
  stop(): Promise<void>;
}

export interface TestServerSettings {
  /** Write to the disk as in production. Tests do not need it; benchmarks that write would lie without it. */
  readonly durable?: boolean;
  /** Binaries to use instead of those that are found. */
  readonly binaries?: Binaries;
}

/**
 * Gives a PostgreSQL server for tests: the one of `TEST_DATABASE_URL`, else one of our own on a free port of
 * 127.0.0.1 with an empty data folder. Ours ends with this process, however it ends.
 *
 * @throws MissingPostgres when the machine has no server to start; Error with the server's log when it does not start.
 */
export async function startTestServer(settings: TestServerSettings = {}): Promise<TestServer> {
  const given = settings.binaries === undefined ? process.env['TEST_DATABASE_URL'] : undefined;
  if (given) {
    return { url: given, version: await versionOf(given), origin: 'environment', stop: () => Promise.resolve() };
  }
  const binaries = settings.binaries ?? (await findBinaries());
  const account = serverAccount();
  const folder = mkdtempSync(join(tmpdir(), 'tandem-postgres-'));
  if (account) chownSync(folder, account.uid, account.gid);
  const password = randomBytes(18).toString('base64url');
  const port = await freePort();
  const supervisor = await superviseServer({
    folder,
    port,
    password,
    durable: settings.durable ?? false,
    binaries: reachableFor(account, binaries, folder),
    ...(account && { account }),
  });
  const url = `postgres://postgres:${password}@127.0.0.1:${String(port)}/postgres`;
  return { url, version: await versionOf(url), origin: binaries.origin, stop: () => supervisor.stop() };
}

/**
 * The folder of binaries as the account can run them. A workspace under /root is closed to any other account: then the
 * binaries are copied into the server's own temporary folder (60 MB, and removed with it).
 */
function reachableFor(account: Account | undefined, binaries: Binaries, folder: string): string {
  if (account === undefined) return binaries.folder;
  try {
    execFileSync(join(binaries.folder, 'postgres'), ['--version'], { ...account, stdio: 'ignore', cwd: folder });
    return binaries.folder;
  } catch {
    const copy = join(folder, 'binaries');
    cpSync(dirname(binaries.folder), copy, { recursive: true, verbatimSymlinks: true });
    return join(copy, 'bin');
  }
}

async function versionOf(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    const version = rows[0]?.server_version ?? '';
    if (Number.parseInt(version, 10) < OLDEST_MAJOR) {
      throw new Error(`TEST_DATABASE_URL is PostgreSQL ${version}; Tandem needs ${String(OLDEST_MAJOR)} or later.`);
    }
    return version;
  } finally {
    await client.end();
  }
}
