import { Command, Option } from 'commander';
import { changeLine } from '../change-lines.ts';
import { type CommandContext, withInstallation } from '../command-context.ts';
import { coreApi } from '../core-api.ts';
import { findCentre } from '../find-centre.ts';
import { CommandProblem } from '../problem.ts';
import { problemWords } from '../problem-words.ts';
import { projectIds } from '../project-ids.ts';
import { projectText } from '../project-text.ts';

interface ImportOptions {
  readonly centre: string;
  readonly slug?: string;
  readonly draftOf?: string;
  readonly dryRun?: true;
  readonly reason: string;
}

export const importCommand = (context: CommandContext): Command =>
  new Command('import')
    .description('brings a project in from a file: as a new project, or as a draft of one that the centre has')
    .argument('<file>', 'the file, as export wrote it')
    .requiredOption('--centre <slug>', 'the centre that gets it')
    .addOption(
      new Option('--slug <slug>', 'the new project’s name in addresses; else the one in the file').conflicts('draftOf'),
    )
    .option('--draft-of <project>', 'the project to draft it over; what it runs on stays until somebody publishes')
    .option('--dry-run', 'only say what it would do')
    .option('--reason <text>', 'why, for the history', 'Imported from a file')
    .action(async (path: string, options: ImportOptions) => {
      const { terminal } = context;
      const text = await projectText(path);
      await withInstallation(context, async ({ accounts, database, kernel }) => {
        const centre = await findCentre(accounts, options.centre);
        if (options.draftOf !== undefined) await projectIds(database, centre, [options.draftOf]);
        const { project } = coreApi(kernel, centre);
        const into =
          options.draftOf === undefined
            ? ({ kind: 'new', ...(options.slug !== undefined && { slug: options.slug }) } as const)
            : ({ kind: 'draft', project: options.draftOf } as const);
        const preview = await project.previewImport({ text, into });
        const lines = preview.problems.map(
          (problem) => `${path}${problem.path === '' ? ':' : ''} ${problemWords(problem)}`,
        );
        if (!preview.isPossible) {
          const [first = '', ...others] = lines;
          for (const line of others) terminal.complain(line);
          throw new CommandProblem(first, 'Nothing was changed.');
        }
        for (const line of lines) terminal.complain(line);
        for (const { slug, kind, state } of into.kind === 'new' ? preview.modules : [])
          terminal.say(`${slug}: ${kind}, ${state}`);
        for (const { chain, changes } of preview.chains)
          for (const change of changes) terminal.say(changeLine(chain, change));
        if (options.dryRun) return terminal.say('Nothing was changed: this was a dry run.');
        const { digest } = preview;
        const { slug } = await project.import({ text, into, digest, reason: options.reason });
        terminal.say(
          into.kind === 'new' ? `Project "${slug}" made.` : `Draft of "${slug}" made; publish it in the admin.`,
        );
      });
    });
