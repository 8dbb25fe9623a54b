import { ExitCode, problemLine, runCommand } from '@tandem/cli';
import type { Composition } from '@tandem/sdk/server';
import { composition } from './composition.ts';
import { fillDemo } from './demo/fill.ts';
import { start } from './start.ts';

/** Runs the `tandem` command for this installation. @returns the exit code. */
export async function command(argv: readonly string[]): Promise<number> {
  let composed: Composition;
  try {
    composed = await composition();
  } catch (error) {
    console.error(problemLine(error, process.env['TANDEM_DEV'] === '1'));
    return ExitCode.problem;
  }
  return runCommand(composed, argv, process.env, {
    configuration: import.meta.resolve('@tandem/app-server/tandem.config'),
    fillDemo,
    // It brings the module `people` along: only once the composition has loaded.
    seedPeople: async (...asked) => (await import('./seed/people.ts')).seedPeople(...asked),
    serve: start,
  });
}
