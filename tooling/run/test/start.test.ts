import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'tandem-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly lines: readonly string[];
}

/** Becomes a made-up server as `pnpm start` becomes the real one; `on` hears what it writes. */
async function become(
  text: string,
  on: (said: string, child: ReturnType<typeof spawn>) => void = () => {},
): Promise<Ended> {
  const server = join(folder, `${String(Math.random()).slice(2)}.mjs`);
  writeFileSync(server, text);
  const program = `const { become } = await import(${JSON.stringify(new URL('../src/become.ts', import.meta.url).href)}); await become(${JSON.stringify(server)});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (more: string) => {
      said += more;
      on(said, child);
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, lines: said.trim().split('\n') };
}

it.each(['SIGINT', 'SIGTERM'] as const)('passes %s on to the server and ends as the server ends', async (signal) => {
  const server = `
    const stopped = new Promise((resolve) => { for (const name of ['SIGINT', 'SIGTERM']) process.once(name, resolve); });
    const alive = setInterval(() => {}, 1000);
    console.log('ready');
    await stopped;
    clearInterval(alive);
    console.log('stopped in order');
    process.exitCode = 0;`;
  const { code, lines } = await become(server, (said, child) => {
    if (said.trim() === 'ready') child.kill(signal);
  });
  expect({ code, lines }).toEqual({ code: 0, lines: ['ready', 'stopped in order'] });
});

it('leaves the last word and the exit code to a server that cannot start', async () => {
  const server = `console.error('Port 3000 is in use. Set PORT.'); process.exitCode = 1;`;
  expect(await become(server)).toEqual({ code: 1, lines: ['Port 3000 is in use. Set PORT.'] });
});

it('turns an error that the server did not expect into one line, not a stack', async () => {
  expect(await become(`throw new Error('something is missing');`)).toEqual({
    code: 1,
    lines: ['something is missing'],
  });
});
