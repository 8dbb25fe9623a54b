import { compareFiles } from '@tandem/kernel';
import { Command } from 'commander';
import { changeLine } from '../change-lines.ts';
import { type CommandContext, withInstallation } from '../command-context.ts';
import { coreApi } from '../core-api.ts';
import { findCentre } from '../find-centre.ts';
import { CommandProblem } from '../problem.ts';
import { problemWords } from '../problem-words.ts';
import { projectIds } from '../project-ids.ts';
import { projectText } from '../project-text.ts';
import { isRevision } from '../revision-in.ts';

export const diffCommand = (context: CommandContext): Command =>
  new Command('diff')
    .description('says what differs between two files, or between two revisions of a project')
    .usage('<file> <file> | <slug> <revision> <revision> --centre <slug>')
    .argument('<project>', 'a file; or the slug of a project')
    .argument('<from>', 'the other file; or the number of a revision')
    .argument('[to]', 'the number of the other revision')
    .option('--centre <slug>', 'the centre that has the project')
    .action(
      async (
        one: string,
        from: string,
        to: string | undefined,
        options: { readonly centre?: string },
        command: Command,
      ) => {
        if (to === undefined) return await diffFiles(context, one, from);
        if (options.centre === undefined) return command.error('error: two revisions need --centre <slug>');
        const [first, second] = [from, to].map((text) =>
          isRevision(text) ? Number(text) : command.error('error: a revision is a number, such as 3'),
        );
        await diffRevisions(context, options.centre, one, Number(first), Number(second));
      },
    );

async function diffFiles(context: CommandContext, one: string, other: string): Promise<void> {
  const paths = [one, other] as const;
  const compared = await compareFiles(context.composition, await projectText(one), await projectText(other));
  if ('problems' in compared) {
    const [first] = compared.problems;
    const what = first ? problemWords(first) : 'It cannot be read.';
    throw new CommandProblem(`${paths[compared.file]} ${what}`, 'Nothing was compared.');
  }
  tell(
    context,
    compared.changes.map(({ part, ...change }) => changeLine(part, change)),
  );
}

async function diffRevisions(
  context: CommandContext,
  centreSlug: string,
  project: string,
  from: number,
  to: number,
): Promise<void> {
  const { chains } = await withInstallation(context, async ({ accounts, database, kernel }) => {
    const centre = await findCentre(accounts, centreSlug);
    await projectIds(database, centre, [project]);
    const { configuration } = coreApi(kernel, centre);
    const [latest] = await configuration.history({ project });
    const beyond = [from, to].find((number) => number > (latest?.number ?? 0));
    if (beyond !== undefined) {
      const remedy = `Its latest is ${latest?.number ?? 0}.`;
      throw new CommandProblem(`The project "${project}" has no revision ${beyond}.`, remedy);
    }
    return configuration.diff({ project, from, to });
  });
  tell(
    context,
    chains.flatMap(({ chain, changes }) => changes.map((change) => changeLine(chain, change))),
  );
}

function tell({ terminal }: CommandContext, lines: readonly string[]): void {
  for (const line of lines) terminal.say(line);
  if (lines.length === 0) terminal.say('No difference.');
}
