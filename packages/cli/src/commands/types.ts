import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { ExitCode } from '../exit-code.ts';
import { apiPackage, type ApiPackageOptions, writeApi } from '../types/api/api-package.ts';
import { staleTables, writeTables } from '../types/table-files.ts';

export const typesCommand = (context: CommandContext, end: (exitCode: number) => void): Command =>
  new Command('types')
    .description('generates TypeScript from what is composed')
    .addCommand(tables(context, end))
    .addCommand(api(context, end));

const tables = (context: CommandContext, end: (exitCode: number) => void): Command =>
  new Command('tables')
    .description('writes src/tables.gen.ts of the kernel and of each composed module of this workspace')
    .option('--check', 'write nothing; exit 1 when a file is not what the migrations make')
    .action(async ({ check }: { readonly check?: true }) => {
      const { terminal } = context;
      const stale = await staleTables(context);
      for (const { path } of stale) terminal.say(check ? `differs: ${path}` : `wrote ${path}`);
      if (stale.length === 0) return terminal.say('All table types are what the migrations make.');
      if (!check) return await writeTables(stale);
      terminal.complain('tandem: Table types differ from the migrations. Run: pnpm tandem types tables');
      end(ExitCode.problem);
    });

const api = (context: CommandContext, end: (exitCode: number) => void): Command =>
  new Command('api')
    .description('rolls the types of the API into one package, for programs that call it')
    .option('--out <folder>', 'the folder of the package', 'tandem-api')
    .option('--name <name>', 'the name of the package', 'tandem-api')
    .option('--check', 'write nothing; exit 1 when the package is not what the composition makes')
    .action(async ({ check, ...options }: ApiPackageOptions & { readonly check?: true }) => {
      const { terminal } = context;
      const { stale, procedures } = await apiPackage(context, options);
      for (const { path } of stale) terminal.say(check ? `differs: ${path}` : `wrote ${path}`);
      if (stale.length === 0) return terminal.say(`The types of ${procedures.length} procedures are up to date.`);
      if (!check) return await writeApi(options.out, stale);
      const again = `tandem types api --out ${options.out} --name ${options.name}`;
      terminal.complain(`tandem: The package of the API's types is out of date. Run: ${again}`);
      end(ExitCode.problem);
    });
