import { Command, InvalidArgumentError, Option } from 'commander';
import { type CommandContext, withInstallation } from '../command-context.ts';
import { findCentre } from '../find-centre.ts';
import { CommandProblem } from '../problem.ts';

/** Most people that are put into a centre at once: they are made in memory. */
const MOST = 1_000_000;

interface SeedOptions {
  readonly demo?: true;
  readonly people?: number;
  readonly centre?: string;
}

export const seedCommand = (context: CommandContext): Command =>
  new Command('seed')
    .description('fills in data for trying or measuring')
    .addOption(
      new Option('--demo', 'the demo centres, with accounts whose password everybody knows').conflicts('people'),
    )
    .option('--people <count>', 'so many people who do not exist, straight into the table; needs --centre', countIn)
    .option('--centre <slug>', 'the centre that the people come into')
    .action(async (options: SeedOptions, command: Command) => {
      if (options.demo) return await seedDemo(context);
      const { people, centre } = options;
      if (people !== undefined && centre !== undefined) return await seedPeople(context, people, centre);
      command.error('error: say what to fill in: --demo, or --people <count> --centre <slug>');
    });

async function seedDemo(context: CommandContext): Promise<void> {
  const { host, terminal } = context;
  await withInstallation(context, async (opened) => {
    const centres = await opened.accounts.centres();
    const known = centres.find(({ slug }) => host.demoCentres.includes(slug));
    if (known) {
      throw new CommandProblem(
        `A centre "${known.slug}" is there already, and the demo makes one.`,
        'Nothing was changed. Fill the demo into a database of its own.',
      );
    }
    await host.fillDemo(opened, terminal.say);
  });
  terminal.say(
    'Filled. A server that runs must be started again: while demo accounts exist it listens on 127.0.0.1 only.',
  );
}

async function seedPeople(context: CommandContext, count: number, slug: string): Promise<void> {
  await withInstallation(context, async (opened) => {
    const centre = await findCentre(opened.accounts, slug);
    await context.host.seedPeople(opened, centre, count, context.terminal.say);
  });
}

function countIn(text: string): number {
  const count = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST) return count;
  throw new InvalidArgumentError(`Write a number from 1 to ${MOST}.`);
}
