import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application, LogLevel } from 'typedoc';

const workspace = fileURLToPath(new URL('../../..', import.meta.url));
const sdk = join(workspace, 'packages/sdk');

/** Where the pages lie, for who reads the source. */
export const referenceFolder = join(workspace, 'docs/developers/reference');

/** The entries of the SDK, each a page. */
const entries = ['index.ts', 'kinds/index.ts', 'server/index.ts', 'admin/index.ts'];

/** What must say what it is for. Members speak by their names where that is enough. */
const documented = ['Function', 'Variable', 'Interface', 'TypeAlias', 'Class'] as const;

/**
 * Writes the reference of the SDK.
 *
 * @param folder where to; it is emptied first.
 * @returns what has no docstring or a wrong one, each in a line; nothing is written then.
 */
export async function writeReference(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const application = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: entries.map((entry) => join(sdk, 'src', entry)),
    tsconfig: join(sdk, 'tsconfig.json'),
    name: 'Reference of the SDK',
    readme: 'none',
    excludeExternals: true,
    excludeInternal: true,
    disableSources: true,
    // The build has checked the types.
    skipErrorChecking: true,
    requiredToBeDocumented: [...documented],
    validation: { notDocumented: true, notExported: false, invalidLink: true },
    logLevel: LogLevel.Warn,
    outputs: [{ name: 'markdown', path: folder }],
    ...markdown,
  });
  application.logger.log = (message, level) => {
    if (level >= LogLevel.Warn) found.push(plain(message));
  };
  const project = await application.convert();
  if (!project) return found.length > 0 ? found : ['The SDK could not be read.'];
  application.validate(project);
  if (found.length === 0) await application.generateOutputs(project);
  return found;
}

/** How the pages are laid out: one for each entry, members in tables. */
const markdown = {
  outputFileStrategy: 'modules',
  flattenOutputFiles: true,
  entryFileName: 'README',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  tableColumnSettings: { hideModifiers: true },
} as Record<string, unknown>;

// oxlint-disable-next-line no-control-regex -- typedoc colours what it says
const plain = (message: string): string => message.replaceAll(/\u001B\[\d+m/g, '').replaceAll(workspace, '');

/** The pages in a folder, by name. */
export async function pagesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).toSorted();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}
