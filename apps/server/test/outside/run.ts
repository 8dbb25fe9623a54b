import { spawn } from 'node:child_process';
import { basename, dirname, isAbsolute } from 'node:path';

/** The pnpm that runs these tests, which says so to what it starts; undefined where something else started them. */
const ownPnpm = ((path = '') => (isAbsolute(path) && basename(path).startsWith('pnpm') ? path : undefined))(
  process.env['npm_execpath'],
);

/** How a program ended, and all that it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program in a folder, as somebody would in a fresh terminal there. @returns how it ended, well or not. */
export async function end(folder: string, program: string, flags: readonly string[]): Promise<Ended> {
  const child = spawn(program, flags, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: freshEnvironment() });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, output: output.trim() };
}

/** Runs a program in a folder. @throws Error with all that it wrote, when it fails. @returns what it wrote. */
export async function run(folder: string, program: string, flags: readonly string[]): Promise<string> {
  const { code, output } = await end(folder, program, flags);
  if (code !== 0) throw new Error(`${program} ${flags.join(' ')} ended with ${String(code)}:\n${output}`);
  return output;
}

/** Runs pnpm in a folder: the one that runs these tests, else the same by npx. @throws Error as `run`. */
export const runPnpm = (folder: string, flags: readonly string[]): Promise<string> =>
  ownPnpm ? run(folder, ownPnpm, flags) : run(folder, 'npx', ['-y', 'pnpm@12', ...flags]);

/** Without what vitest and Node were told for the tests: a build that reads it would not be the build that is shipped. */
function freshEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST.*|NODE_ENV|NODE_OPTIONS|TEST|MODE|DEV|PROD|SSR|BASE_URL|npm_package_.*)$/.test(name),
  );
  const environment = Object.fromEntries(kept);
  // turbo looks for pnpm on the path.
  if (ownPnpm) environment['PATH'] = `${dirname(ownPnpm)}:${environment['PATH'] ?? ''}`;
  return { ...environment, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', CI: '1' };
}
