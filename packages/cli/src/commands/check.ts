import { findProblems, problemText } from '@tandem/kernel';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { standings } from '../conformance/standings.ts';
import { ExitCode } from '../exit-code.ts';

export const checkCommand = (
  { composition, terminal, host }: CommandContext,
  end: (exitCode: number) => void,
): Command =>
  new Command('check')
    .description('says everything that is wrong with the composed modules and projects, and how to mend it')
    .action(async () => {
      const problems = await findProblems(composition);
      const { modules, projects } = composition;
      if (problems.length === 0) {
        const composed = `${counted(modules.length, 'module')}, ${counted(projects.length, 'project')}`;
        terminal.say(`${composed}: nothing to mend.`);
        for (const line of await standings(composition, host.configuration)) terminal.say(`  ${line}`);
        return;
      }
      terminal.complain(problemText(problems));
      terminal.complain(`${counted(problems.length, 'problem')}.`);
      end(ExitCode.problem);
    });

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
