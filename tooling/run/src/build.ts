import { buildWorkspace } from './build-workspace.ts';
import { stopwatch } from './stopwatch.ts';

/** `pnpm build`: all packages, ready to run. */
export async function build(): Promise<void> {
  const watch = stopwatch();
  const { succeeded, output, keptSince } = await buildWorkspace();
  if (!succeeded) console.error(output);
  if (keptSince) console.log(`Nothing changed since ${keptSince}.`);
  console.log(succeeded ? `Built in ${watch.seconds()}.` : 'The build failed: see above.');
  process.exitCode = succeeded ? 0 : 1;
}
