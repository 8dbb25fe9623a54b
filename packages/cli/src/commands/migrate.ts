import { migrateDatabase } from '@tandem/server';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';

export const migrateCommand = ({ composition, settings, terminal }: CommandContext): Command =>
  new Command('migrate').description('brings the database to what the installed modules ask for').action(async () => {
    const { applied, kept } = await migrateDatabase(settings(), composition);
    for (const { module, name } of applied) terminal.say(`${module} ${name}`);
    terminal.say(`${applied.length} applied, ${kept} were there already.`);
  });
