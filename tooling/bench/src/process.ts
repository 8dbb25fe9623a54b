import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Running {
  stop(): Promise<void>;
}

/** Starts a process and waits until it says `ready`. @throws Error with what it printed, when it ends before. */
export async function running(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  ready: string,
): Promise<Running> {
  const [program, ...rest] = command as [string, ...string[]];
  const child: ChildProcess = spawn(program, rest, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (piece: Buffer): void => {
      said += piece.toString();
      if (said.includes(ready)) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`${command.join(' ')} ended with ${code}:\n${said}`)));
  });
  return {
    async stop() {
      child.removeAllListeners('exit');
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
