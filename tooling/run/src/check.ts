import { runBuild } from './stages/build-stage.ts';
import { lint, rules, types } from './stages/checks.ts';
import { counts, runStage } from './stages/run-stage.ts';

/** `pnpm check`: what can be said of the code without running it. For while you work; `pnpm test` has it all. */
export async function check(): Promise<void> {
  const results = [await runBuild()];
  // Even after a failed build: lint and rules read source, and say more than one thing at a time.
  for (const stage of [types, lint, rules]) results.push(await runStage(stage));
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(counts({ passed: results.length - failed, failed }));
  process.exitCode = failed === 0 ? 0 : 1;
}
