import { join } from 'node:path';
import { become, endWith } from './become.ts';
import { buildWorkspace } from './build-workspace.ts';
import { root } from './root.ts';
import { stopwatch } from './stopwatch.ts';

/** `pnpm start`: builds what changed, then becomes the server. */
export async function start(): Promise<void> {
  process.env['NODE_ENV'] ??= 'production';
  const watch = stopwatch();
  console.log('Building what changed …');
  const { succeeded, output, keptSince } = await buildWorkspace();
  if (!succeeded) {
    console.error(output);
    return endWith('Tandem could not be built: see above.');
  }
  console.log(keptSince ? `Nothing to build since ${keptSince}.` : `Built in ${watch.seconds()}.`);
  await become(join(root, 'apps/server/dist/src/main.js'));
}
