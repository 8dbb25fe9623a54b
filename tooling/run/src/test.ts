import { browserTests } from './stages/browser-tests.ts';
import { runBuild } from './stages/build-stage.ts';
import { format, lint, rules, types } from './stages/checks.ts';
import { counts, runStage } from './stages/run-stage.ts';
import type { StageResult } from './stages/stage.ts';
import { unitTests } from './stages/unit-tests.ts';
import { stopwatch } from './stopwatch.ts';

const SLOWEST_SHOWN = 10;

/**
 * `pnpm test`: all that must hold before a change is merged. Each stage counts as one test, tests count each for
 * themselves. After a failed build nothing else would tell the truth, so nothing else runs; otherwise all stages do.
 */
export async function test(): Promise<void> {
  const watch = stopwatch();
  const results: StageResult[] = [await runBuild()];
  if (results[0]?.failed === 0) {
    for (const stage of [format, lint, types, rules, unitTests, browserTests]) results.push(await runStage(stage));
  } else {
    console.log('Nothing else was run: it would only repeat what the build says.');
  }
  printSlowest(results);
  printFailures(results);
  const total = {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
  };
  console.log(`\nAll stages: ${watch.seconds()}`);
  console.log(counts(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** Said once more at the end: who reads the last lines of a long run needs no more. */
function printFailures(results: readonly StageResult[]): void {
  const failed = results.filter((result) => result.failed > 0);
  if (failed.length === 0) return;
  console.log('\nWhat failed:');
  for (const { name, failures, output } of failed) {
    const said = failures?.length ? failures : [(output ?? 'see above').split('\n').slice(-20).join('\n    ')];
    for (const failure of said) console.log(`  ✗ ${name ?? 'a stage'}: ${failure}`);
  }
}

function printSlowest(results: readonly StageResult[]): void {
  const tests = results.flatMap(({ slowest = [] }) => slowest);
  if (tests.length === 0) return;
  console.log('\nThe slowest tests:');
  for (const { name, milliseconds } of tests
    .toSorted((one, other) => other.milliseconds - one.milliseconds)
    .slice(0, SLOWEST_SHOWN)) {
    console.log(`  ${(milliseconds / 1000).toFixed(1).padStart(5)} s  ${name}`);
  }
}
