import { afterEach, expect, it, vi } from 'vitest';
import { forgetResult } from '../src/kept-result.ts';
import { checkStage } from '../src/stages/check-stage.ts';
import { runStage } from '../src/stages/run-stage.ts';
import type { Stage } from '../src/stages/stage.ts';

const NAME = 'a stage of a test';

afterEach(() => {
  forgetResult(NAME.replaceAll(' ', '-'));
  vi.restoreAllMocks();
});

/** A stage that depends on one setting only, so that nobody who edits a file changes its result. */
function stage(passes: () => boolean): Stage {
  const program = (): Promise<{ succeeded: boolean; output: string }> =>
    Promise.resolve({ succeeded: passes(), output: 'what went wrong' });
  return checkStage(NAME, { without: /./, environment: ['TANDEM_TRY'] }, [program]);
}

function said(): () => string {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  return () => log.mock.calls.flat().join('\n');
}

it('keeps a success until something changes, and says that it did', async () => {
  const passes = vi.fn<() => boolean>(() => true);
  const text = said();
  await runStage(stage(passes));
  expect(await runStage(stage(passes))).toMatchObject({ passed: 1, failed: 0 });
  expect(passes).toHaveBeenCalledTimes(1);
  expect(text()).toContain('result kept (1 passed)');

  vi.stubEnv('TANDEM_TRY', 'another value');
  await runStage(stage(passes));
  expect(passes).toHaveBeenCalledTimes(2);
  vi.unstubAllEnvs();
});

it('never keeps a failure, and shows what failed', async () => {
  const passes = vi.fn<() => boolean>(() => false);
  const text = said();
  await runStage(stage(passes));
  expect(await runStage(stage(passes))).toMatchObject({ passed: 0, failed: 1 });
  expect(passes).toHaveBeenCalledTimes(2);
  expect(text()).toContain('what went wrong');
});
