import { runCommand } from '@tandem/cli';
import composition from '../tandem.config.ts';
import { fillDemo } from './demo/fill.ts';
import { seedPeople } from './seed/people.ts';
import { start } from './start.ts';

/** Runs the `tandem` command for this installation. @returns the exit code. */
export const command = (argv: readonly string[]): Promise<number> =>
  runCommand(composition, argv, process.env, {
    configuration: import.meta.resolve('@tandem/app-server/tandem.config'),
    fillDemo,
    seedPeople,
    serve: start,
  });
