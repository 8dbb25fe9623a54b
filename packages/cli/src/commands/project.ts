import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { diffCommand } from './project-diff.ts';
import { exportCommand } from './project-export.ts';
import { importCommand } from './project-import.ts';

export const projectCommand = (context: CommandContext): Command =>
  new Command('project')
    .description('takes projects out as files, brings them in, and compares them')
    .addCommand(exportCommand(context))
    .addCommand(importCommand(context))
    .addCommand(diffCommand(context));
