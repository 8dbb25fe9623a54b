import { ExitCode, problemLine, runCommand } from '@tandem/cli';
import type { Composition } from '@tandem/sdk/server';
import { composition } from './composition.ts';
import { demoCentres } from './demo/centres.ts';
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
    demoCentres: demoCentres.map(({ slug }) => slug),
    // Both bring modules along: only once the composition has loaded.
    fillDemo: async (opened, report) => (await import('./demo/fill.ts')).fillDemo(opened, composed, report),
    seedPeople: async (...asked) => (await import('./seed/people.ts')).seedPeople(...asked),
    serve: start,
  });
}
