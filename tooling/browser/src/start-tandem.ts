import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@tandem/tooling-database/free-port';

/** The built server, as `pnpm start` runs it. */
const SERVER = fileURLToPath(new URL('../../../apps/server/dist/src/main.js', import.meta.url));
const READY = /Tandem is ready at (\S+)/;

/** A server of one's own, with its data. */
export interface RunningTandem {
  readonly url: string;
  /** Its data folder. */
  readonly folder: string;
  /** Stops it as Ctrl-C does, once; the data stays. @returns the exit code. @throws Error if it had ended by itself. */
  stop(): Promise<number | null>;
  /** Stops it and removes the data. */
  remove(): Promise<void>;
}

export interface TandemSettings {
  /** A data folder to start from, which is copied. Without it the server starts empty and fills the demo centres. */
  readonly from?: string | undefined;
  readonly environment?: Readonly<Record<string, string>>;
  /** The file of the server; without it the one that this workspace built. */
  readonly server?: string;
}

/**
 * Starts the built server on a free port and a temporary data folder with the embedded database, and waits until it
 * says that it is ready.
 *
 * @throws Error with all it said, when it ends before.
 */
export async function startTandem({
  from,
  environment = {},
  server: file = SERVER,
}: TandemSettings = {}): Promise<RunningTandem> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-browser-'));
  if (from !== undefined) await cp(from, folder, { recursive: true });
  const server = spawn(process.execPath, [file], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...without(process.env),
      NODE_ENV: 'production',
      PORT: String(await freePort()),
      TANDEM_DATA_DIR: folder,
      ...environment,
    },
  });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const ready = READY.exec(said)?.[1];
        if (ready) resolve(ready);
      });
    }
    server.once('error', reject);
    void ended.then(() => reject(new Error(`The server ended before it was ready:\n${said.trim()}`)));
  }).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  const end = async (): Promise<number | null> => {
    // A test that lost its server fails for a reason that only the server's own words explain.
    if (server.exitCode !== null || server.signalCode !== null) {
      throw new Error(`The server ended by itself (${String(server.exitCode ?? server.signalCode)}):\n${said.trim()}`);
    }
    server.kill('SIGINT');
    return await ended;
  };
  let stopping: Promise<number | null> | undefined;
  const stop = (): Promise<number | null> => (stopping ??= end());
  return {
    url,
    folder,
    stop,
    async remove() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Settings of the person who runs the tests must not reach a server under test: it could be their own database. */
function without({ ...environment }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  for (const name of Object.keys(environment)) {
    if (/^(TANDEM_|DATABASE_|PUBLIC_URL$|PORT$)/.test(name)) delete environment[name];
  }
  return environment;
}
