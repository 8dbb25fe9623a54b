import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ServerPlan } from './server-plan.ts';

/** The process that holds our server. */
export interface Supervisor {
  stop(): Promise<void>;
}

/**
 * Starts the supervisor: a process of its own that initialises, runs and removes the server. Its standard input is
 * the life line. When this process ends, even by `kill -9`, the operating system closes it, and the server ends.
 *
 * @throws Error with the end of the server's log when the server does not come up.
 */
export async function superviseServer(plan: ServerPlan): Promise<Supervisor> {
  const supervisor = spawn(process.execPath, [fileURLToPath(new URL('supervisor.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Its own session: a Ctrl-C in the terminal is for the tests, which may still want their database to clean up.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => supervisor.once('close', () => resolve()));
  supervisor.stdin.write(`${JSON.stringify(plan)}\n`);
  await new Promise<void>((resolve, reject) => {
    let said = '';
    supervisor.once('error', reject);
    supervisor.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.startsWith('ready')) resolve();
    });
    void ended.then(() => reject(new Error(`the PostgreSQL server for tests did not start:\n${said.trim()}`)));
  });
  supervisor.unref();
  for (const pipe of [supervisor.stdin, supervisor.stdout]) (pipe as unknown as { unref(): void }).unref();
  return {
    async stop() {
      supervisor.ref();
      supervisor.stdin.end();
      await ended;
    },
  };
}
