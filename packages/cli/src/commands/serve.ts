import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';

export const serveCommand = ({ host, environment }: CommandContext, end: (exitCode: number) => void): Command =>
  new Command('serve')
    .description('serves the admin and the API until Ctrl-C')
    .action(async () => end(await host.serve(environment)));
