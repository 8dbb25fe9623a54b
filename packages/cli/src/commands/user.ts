import { type Locale, locales, type Role, roles } from '@tandem/sdk';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@tandem/server';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type CommandContext, withInstallation } from '../command-context.ts';
import { findCentre } from '../find-centre.ts';
import { projectIds } from '../project-ids.ts';
import { CommandProblem } from '../problem.ts';
import { newPassword } from '../new-password.ts';
import { several } from '../several.ts';

interface UserOptions {
  readonly name: string;
  readonly centre: string;
  readonly role: readonly Role[];
  readonly project?: readonly string[];
  readonly locale: Locale;
  readonly passwordStdin?: true;
}

export const userCommand = (context: CommandContext): Command =>
  new Command('user').description('looks after accounts').addCommand(add(context));

const add = (context: CommandContext): Command =>
  new Command('add')
    .description('makes an account, and a password for its first sign-in that is shown once')
    .argument('<email>', 'the address that the person signs in with', emailIn)
    .requiredOption('--name <name>', 'the name of the person')
    .requiredOption('--centre <slug>', 'the centre the person works for')
    .addOption(
      new Option('--role <role>', `what the person does there, once for each: ${roles.join(', ')}`)
        .argParser(several(roleIn))
        .makeOptionMandatory(),
    )
    .option(
      '--project <slug>',
      'a project the person works for, once for each; without it all of the centre',
      several(String),
    )
    .addOption(new Option('--locale <locale>', 'the language of the person').choices(locales).default('fr'))
    .option('--password-stdin', 'take the password from standard input instead of making one')
    .action(async (email: string, options: UserOptions) => {
      const given = options.passwordStdin ? passwordIn(await context.terminal.readAll()) : undefined;
      const password = given ?? newPassword();
      await withInstallation(context, async ({ accounts, database }) => {
        const centre = await findCentre(accounts, options.centre);
        const projects = options.project ? await projectIds(database, centre, options.project) : null;
        if (await accounts.findByEmail(email)) {
          throw new CommandProblem(`There is an account "${email}" already.`, 'Use another address.');
        }
        const id = await accounts.create({ name: options.name, email, password, locale: options.locale });
        await accounts.join(id, { centreId: centre.id, roles: options.role, projects });
      });
      const { terminal } = context;
      terminal.say(`Account "${email}" made: ${options.role.join(', ')} of ${options.centre}.`);
      if (given === undefined) terminal.say(`Its password, shown this once: ${password}`);
    });

/** @throws CommandProblem for a password that sign-in would not take. */
function passwordIn(text: string): string {
  // What is piped in ends with a line break that is no part of it.
  const password = text.replace(/\r?\n$/, '');
  if (password.length >= SHORTEST_PASSWORD && password.length <= LONGEST_PASSWORD) return password;
  const bounds = `${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD}`;
  throw new CommandProblem(`The password has ${password.length} characters.`, `Give one of ${bounds}.`);
}

function roleIn(text: string): Role {
  const role = roles.find((one) => one === text);
  if (role) return role;
  throw new InvalidArgumentError(`Write one of ${roles.join(', ')}.`);
}

function emailIn(text: string): string {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 200) return text.toLowerCase();
  throw new InvalidArgumentError('Write an e-mail address.');
}
