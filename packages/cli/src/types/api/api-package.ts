import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { join, relative } from 'node:path';
import { procedurePermissions } from '@tandem/kernel';
import type { CommandContext } from '../../command-context.ts';
import { CommandProblem } from '../../problem.ts';
import { apiTypes } from './api-program.ts';
import { type ApiText, apiText } from './api-text.ts';
import { outcomeTexts } from './outcome-texts.ts';
import { readme } from './readme.ts';

/** A file of the package, and what it should hold. */
export interface ApiFile {
  /** From where the command was called. */
  readonly path: string;
  readonly text: string;
}

export interface ApiPackageOptions {
  /** Folder of the package. */
  readonly out: string;
  /** Its name, as programs import it. */
  readonly name: string;
}

/** The package of the API's types as it should be, and those of its files that are not so. */
export interface ApiPackage extends Pick<ApiText, 'procedures'> {
  readonly stale: readonly ApiFile[];
}

/**
 * Rolls the types of the API into one package, which stands alone: whoever installs it needs no package of this workspace.
 *
 * @throws CommandProblem when something in the API does not travel as JSON, naming each place.
 */
export async function apiPackage(context: CommandContext, { out, name }: ApiPackageOptions): Promise<ApiPackage> {
  const { composition, host } = context;
  const words = { scopes: await procedurePermissions(composition), outcomes: outcomeTexts(composition) };
  const { text, procedures, open } = apiText(await apiTypes(host.configuration), words);
  const lost = open.flatMap(({ where, what }) => (typeof what === 'object' ? [`${where} is ${what.lost}`] : []));
  if (lost.length > 0) {
    throw new CommandProblem(
      `The API holds what JSON does not carry: ${lost.join('; ')}.`,
      'Give a text or a number in its place: a date as 2026-03-29, an instant as ISO with Z.',
    );
  }
  const version = await hostVersion(host.configuration);
  const files = Object.entries({
    'package.json': `${JSON.stringify(manifest(name, version), undefined, 2)}\n`,
    'index.d.ts': text,
    // Types alone; there is something to import for who does not write `import type`.
    'index.js': 'export {};\n',
    'README.md': readme(name),
  }).map(([file, content]): ApiFile => ({ path: relative(process.cwd(), join(out, file)), text: content }));
  const current = await Promise.all(files.map(({ path }) => readFile(path, 'utf8').catch(() => undefined)));
  return { procedures, stale: files.filter((file, index) => file.text !== current[index]) };
}

export async function writeApi(out: string, files: readonly ApiFile[]): Promise<void> {
  await mkdir(out, { recursive: true });
  await Promise.all(files.map(({ path, text }) => writeFile(path, text)));
}

const manifest = (name: string, version: string) => ({
  name,
  version,
  description: 'The types of the API of a Tandem installation, generated from what it is composed of.',
  type: 'module',
  sideEffects: false,
  files: ['index.d.ts', 'index.js'],
  types: './index.d.ts',
  exports: { '.': { types: './index.d.ts', default: './index.js' } },
  peerDependencies: { '@trpc/server': '^11' },
});

/** The package has the version of the installation whose API it is. */
async function hostVersion(configuration: string): Promise<string> {
  const path = findPackageJSON('.', configuration);
  const manifestOfHost = path === undefined ? {} : (JSON.parse(await readFile(path, 'utf8')) as { version?: string });
  return manifestOfHost.version ?? '0.0.0';
}
