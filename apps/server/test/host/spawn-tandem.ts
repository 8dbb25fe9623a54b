import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const from = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const SERVER = from('../../src/main.ts');
const COMMAND = from('../../bin/tandem.js');

const COMPILED = join(tmpdir(), 'tandem-test-compiled');

/** Settings for a process under test; none of the person who runs the tests reaches it. */
export type TestEnvironment = Readonly<Record<string, string>>;

/** A process of Tandem, and what it has said so far. */
export interface TandemProcess {
  readonly pid: number;
  readonly output: string;
  readonly errors: string;
  /** Resolves with what was said when a line holds this text. @throws when the process ends before. */
  says(text: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** The exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts the server from source, as `pnpm start` starts the built one. */
export const spawnServer = (environment: TestEnvironment): TandemProcess => spawnNode([SERVER], environment);

/** Runs a `tandem` command. */
export const spawnCommand = (argv: readonly string[], environment: TestEnvironment): TandemProcess =>
  spawnNode([COMMAND, ...argv], environment);

function spawnNode(argv: readonly string[], environment: TestEnvironment): TandemProcess {
  const child = spawn(process.execPath, ['--conditions=source', ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // What Node compiled for one process serves the next: these tests start dozens.
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', NODE_COMPILE_CACHE: COMPILED, ...environment },
  });
  let output = '';
  let errors = '';
  let heard = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    heard();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (errors += text));
  // `close`, not `exit`: what it said last is read by then.
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    pid: child.pid ?? 0,
    get output() {
      return output;
    },
    get errors() {
      return errors;
    },
    says: (text) =>
      new Promise((resolve, reject) => {
        heard = () => output.includes(text) && resolve();
        heard();
        void ended.then((code) =>
          reject(new Error(`It ended (${code}) before it said "${text}":\n${output}${errors}`)),
        );
      }),
    kill: (signal) => void child.kill(signal),
    ended,
  };
}
