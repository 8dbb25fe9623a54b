import { spawn } from 'node:child_process';
import { root } from './root.ts';

/**
 * `pnpm dev`: the server from source, restarted when its files change, with the admin mounted in it and reloaded in the
 * browser. Nothing needs building: all packages are read through the condition `source`.
 */
export async function dev(): Promise<void> {
  const flags = ['--watch', '--watch-preserve-output', '--conditions=source', 'apps/server/src/main.ts', '--dev'];
  const server = spawn(process.execPath, flags, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development', TANDEM_DEV: '1' },
  });
  // The terminal sends Ctrl-C to both; a signal to us alone is passed on.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  await new Promise<void>((resolve) => server.once('exit', () => resolve()));
}
