import { fingerprint } from '../fingerprint.ts';
import { forgetResult, keepResult, keptResult } from '../kept-result.ts';
import { stopwatch } from '../stopwatch.ts';
import type { Stage, StageResult } from './stage.ts';

/**
 * Runs a stage, or keeps the result of the last time if that was a success and nothing that it depends on has changed,
 * and says which of the two it did.
 */
export async function runStage(stage: Stage): Promise<StageResult> {
  const key = stage.name.replaceAll(' ', '-');
  const current = fingerprint(stage.inputs);
  const kept = keptResult<StageResult>(key, current);
  if (kept) {
    console.log(`✓ ${stage.name}: unchanged since ${kept.since}, result kept (${String(kept.value.passed)} passed)`);
    return kept.value;
  }
  forgetResult(key);
  console.log(`▸ ${stage.name} …`);
  const watch = stopwatch();
  const result: StageResult = { ...(await stage.run()), name: stage.name };
  if (result.failed > 0) {
    if (result.output) console.log(result.output);
    console.log(`✗ ${stage.name}: ${counts(result)} in ${watch.seconds()}`);
  } else {
    // A file saved while the stage ran may or may not have been read: then the success is of neither state.
    if (fingerprint(stage.inputs) === current) keepResult(key, current, result);
    console.log(`✓ ${stage.name}: ${counts(result)} in ${watch.seconds()}`);
  }
  return result;
}

/** The line by which a run is read: `12 passed, 0 failed`. */
export function counts({ passed, failed }: Pick<StageResult, 'passed' | 'failed'>): string {
  return `${String(passed)} passed, ${String(failed)} failed`;
}
