import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { type CommandContext, withInstallation } from '../command-context.ts';
import { coreApi } from '../core-api.ts';
import { findCentre } from '../find-centre.ts';
import { CommandProblem } from '../problem.ts';
import { projectIds } from '../project-ids.ts';
import { revisionIn } from '../revision-in.ts';

interface ExportOptions {
  readonly centre: string;
  readonly revision?: number;
  readonly out?: string;
}

export const exportCommand = (context: CommandContext): Command =>
  new Command('export')
    .description('writes what a project has published as one file, to standard output or into a file')
    .argument('<slug>', 'the project')
    .requiredOption('--centre <slug>', 'the centre that has it')
    .option('--revision <number>', 'an earlier revision in place of the published one', revisionIn)
    .option('--out <file>', 'the file to write; one that is there is left alone')
    .action(async (slug: string, { centre: name, revision, out }: ExportOptions) => {
      const exported = await withInstallation(context, async ({ accounts, database, kernel }) => {
        const centre = await findCentre(accounts, name);
        await projectIds(database, centre, [slug]);
        return coreApi(kernel, centre).project.export({ project: slug, ...(revision && { revision }) });
      });
      if (out === undefined) return context.terminal.say(exported.text.trimEnd());
      await writeFile(out, exported.text, { flag: 'wx' }).catch((cause: unknown) => {
        const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
        const what = isThere ? `${out} is there already.` : `${out} cannot be written.`;
        throw new CommandProblem(what, 'Choose another name.');
      });
      context.terminal.say(`Revision ${exported.revision} of "${slug}" written to ${out}.`);
    });
