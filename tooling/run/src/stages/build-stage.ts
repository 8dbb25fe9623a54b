import { buildWorkspace } from '../build-workspace.ts';
import { stopwatch } from '../stopwatch.ts';
import type { StageResult } from './stage.ts';

/** Builds everything. Not a stage like the others: it keeps its own result, which `start` shares. */
export async function runBuild(): Promise<StageResult> {
  console.log('▸ build …');
  const watch = stopwatch();
  const { succeeded, output, keptSince } = await buildWorkspace();
  if (!succeeded) {
    console.log(output);
    console.log(`✗ build: failed in ${watch.seconds()}`);
    return { passed: 0, failed: 1 };
  }
  console.log(keptSince ? `✓ build: unchanged since ${keptSince}` : `✓ build: done in ${watch.seconds()}`);
  return { passed: 1, failed: 0 };
}
