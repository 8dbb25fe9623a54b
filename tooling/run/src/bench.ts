import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildWorkspace } from './build-workspace.ts';
import { root } from './root.ts';
import { runProgram } from './run-program.ts';

/** `pnpm bench [measure …]`: the benchmarks, alone on the machine, on the build that would be served. */
export async function bench(): Promise<void> {
  const built = await buildWorkspace();
  if (!built.succeeded) {
    console.error(built.output);
    process.exitCode = 1;
    return;
  }
  const folder = join(root, 'tooling', 'bench');
  const benchmarks = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.bench.ts')) : [];
  for (const name of benchmarks) {
    console.log(`\n${name}`);
    const environment = { NODE_ENV: 'production' };
    const { succeeded } = await runProgram(process.execPath, [join(folder, name), ...process.argv.slice(2)], {
      shown: true,
      environment,
    });
    if (!succeeded) process.exitCode = 1;
  }
}
