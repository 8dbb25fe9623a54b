import { problemText } from '@tandem/kernel';
import { migrateDatabase } from '@tandem/server';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { ExitCode } from '../exit-code.ts';

export const migrateCommand = (
  { composition, settings, terminal }: CommandContext,
  end: (exitCode: number) => void,
): Command =>
  new Command('migrate').description('brings the database to what the installed modules ask for').action(async () => {
    const { applied, kept, problems } = await migrateDatabase(settings(), composition);
    for (const { module, name } of applied) terminal.say(`${module} ${name}`);
    terminal.say(`${applied.length} applied, ${kept} were there already.`);
    if (problems.length === 0) return;
    terminal.complain(problemText(problems));
    terminal.complain('A module that has a problem, or uses one that has, was not migrated.');
    end(ExitCode.problem);
  });
