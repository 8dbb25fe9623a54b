import type { Inputs } from '../fingerprint.ts';
import type { ProgramResult } from '../run-program.ts';
import { whileSaying } from '../stopwatch.ts';
import type { Stage } from './stage.ts';

/** A stage that counts as one test: passed if all its programs are content. All run, so that one sees all there is. */
export function checkStage(name: string, inputs: Inputs, programs: readonly (() => Promise<ProgramResult>)[]): Stage {
  return {
    name,
    inputs,
    async run() {
      const failures: string[] = [];
      for (const program of programs) {
        const { succeeded, output } = await whileSaying(name, program());
        if (!succeeded) failures.push(output);
      }
      if (failures.length === 0) return { passed: 1, failed: 0 };
      return { passed: 0, failed: 1, output: failures.join('\n\n') };
    },
  };
}
