import type { Composition } from '@tandem/sdk/server';
import type { Environment } from '@tandem/server';
import { Command, CommanderError } from 'commander';
import { type CommandContext, settingsOf } from './command-context.ts';
import { centreCommand } from './commands/centre.ts';
import { checkCommand } from './commands/check.ts';
import { migrateCommand } from './commands/migrate.ts';
import { projectCommand } from './commands/project.ts';
import { seedCommand } from './commands/seed.ts';
import { serveCommand } from './commands/serve.ts';
import { tokenCommand } from './commands/token.ts';
import { typesCommand } from './commands/types.ts';
import { userCommand } from './commands/user.ts';
import { ExitCode } from './exit-code.ts';
import type { Host } from './host.ts';
import { problemLine } from './problem.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/**
 * Runs one `tandem` command.
 *
 * @param argv the arguments after `tandem`.
 * @returns the exit code: 0 done, 1 a problem (said in one line), 2 asked wrongly. Never throws.
 */
export async function runCommand(
  composition: Composition,
  argv: readonly string[],
  environment: Environment,
  host: Host,
  terminal: Terminal = processTerminal,
): Promise<number> {
  const context: CommandContext = { composition, environment, host, terminal, settings: settingsOf(environment) };
  let exitCode: number = ExitCode.ok;
  const program = programOf(context, (code) => (exitCode = code));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    // The parser has said already what was asked wrongly; help and version that were asked for are no error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ok : ExitCode.wrongUse;
    terminal.complain(problemLine(error, environment['TANDEM_DEV'] === '1'));
    return ExitCode.problem;
  }
}

/** What a script that calls the command needs to know, under the help of each. */
const endings = `
Ends with ${ExitCode.ok} when it is done, ${ExitCode.problem} when it could not be done (one line says why and how to mend it), ${ExitCode.wrongUse} when it was asked wrongly.`;

function programOf(context: CommandContext, end: (exitCode: number) => void): Command {
  const { terminal } = context;
  const program = new Command('tandem')
    .description('Runs and looks after an installation of Tandem. Settings come from the environment: see the README.')
    .configureOutput({
      writeOut: (text) => terminal.say(text.trimEnd()),
      writeErr: (text) => terminal.complain(text.trimEnd()),
    })
    .showHelpAfterError('Add --help to see how.')
    .addHelpText('afterAll', endings)
    .exitOverride();
  const commands = [
    serveCommand(context, end),
    migrateCommand(context, end),
    checkCommand(context, end),
    typesCommand(context, end),
    centreCommand(context),
    userCommand(context),
    tokenCommand(context),
    projectCommand(context),
    seedCommand(context),
  ];
  for (const command of commands) program.addCommand(inheriting(command, program));
  return program;
}

/** Commands made on their own do not take over how their program speaks and ends. */
function inheriting(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const below of command.commands) inheriting(below, command);
  return command;
}
