import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

/** How a program ended. */
export interface ProgramResult {
  readonly succeeded: boolean;
  /** What it wrote, in order, when it was not shown at once. */
  readonly output: string;
}

export interface ProgramSettings {
  /** Show what it writes at once, instead of keeping it for when it fails. */
  readonly shown?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a program of the workspace's own `node_modules/.bin` (or a path) from its root, without a terminal to ask in.
 * A program that cannot be started counts as failed, with the reason as its output.
 */
export async function runProgram(
  program: string,
  flags: readonly string[],
  { shown = false, environment = {} }: ProgramSettings = {},
): Promise<ProgramResult> {
  const path = program.includes('/') ? program : join(root, 'node_modules', '.bin', program);
  const child = spawn(path, flags, {
    cwd: root,
    stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return await new Promise((resolve) => {
    child.once('error', (error) =>
      resolve({ succeeded: false, output: `${program} could not be started: ${error.message}` }),
    );
    child.once('close', (code) => resolve({ succeeded: code === 0, output: output.trimEnd() }));
  });
}
