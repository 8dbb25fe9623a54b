import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Composition } from '@tandem/sdk/server';
import { StartProblem } from './problem.ts';

/** How the host finds its composition and the packages in it: each `import` stands in the host, which has them as dependencies. */
export interface CompositionSource {
  /** `tandem.config.ts`, or what it was compiled to. */
  readonly file: URL;
  load(): Promise<Composition>;
  importPackage(name: string): Promise<unknown>;
}

/**
 * Loads `tandem.config.ts` and with it every package that is composed.
 *
 * @throws StartProblem naming the package that threw while it was loaded, or was not found. Nothing has been opened or changed by then.
 */
export async function loadComposition(source: CompositionSource): Promise<Composition> {
  try {
    return await source.load();
  } catch (cause) {
    const { name, file } = placeOf(cause) ?? { name: await culprit(source, cause), file: undefined };
    throw new StartProblem(
      `${name ?? 'tandem.config.ts'} cannot be loaded${file === undefined ? '' : ` (${file})`}: ${ended(said(cause))}`,
      'Mend it, install another version of it, or take it out of tandem.config.ts. Nothing was changed.',
      { cause },
    );
  }
}

/**
 * The first package of the composition that ends in this error when it is loaded by itself. For errors that do not say where they come from: what does not parse, or something thrown that is no error.
 */
async function culprit({ file, importPackage }: CompositionSource, cause: unknown): Promise<string | undefined> {
  const names = [...readFileSync(file, 'utf8').matchAll(/^import\b[^'"]*['"](?<name>[^'".][^'"]*)['"]/gm)];
  for (const name of names.flatMap(({ groups }) => groups?.['name'] ?? [])) {
    const ending: unknown = await importPackage(name).then(
      () => undefined,
      (error: unknown) => error,
    );
    // A file that does not parse is read again, and ends in another error that says the same.
    if (ending !== undefined && said(ending) === said(cause)) return name;
  }
  return undefined;
}

interface Place {
  /** Name of the package. */
  readonly name: string;
  /** File and line in it. */
  readonly file: string;
}

/** A file in a stack or in Node's message about an import: a URL, or a path. */
const files = /(?:file:\/\/)?(?<path>\/[^\s:()'"]+\.[cm]?[jt]s)(?::(?<line>\d+))?/g;

/** The package of the first file that an error names. Node's own frames and what it cannot place are passed over. */
function placeOf(error: unknown): Place | undefined {
  if (!(error instanceof Error)) return undefined;
  // A file that does not parse stands above the message in the stack; one that imports what is missing stands in the message.
  for (const { groups } of `${error.stack ?? ''}\n${error.message}`.matchAll(files)) {
    const path = pathOf(groups?.['path'] ?? '');
    const home = packageOf(path);
    if (home)
      return {
        name: home.name,
        file: [path.slice(home.folder.length + 1), groups?.['line']].filter(Boolean).join(':'),
      };
  }
  return undefined;
}

function pathOf(text: string): string {
  try {
    return fileURLToPath(new URL(`file://${text}`));
  } catch {
    return text;
  }
}

function packageOf(path: string): { readonly name: string; readonly folder: string } | undefined {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly name?: string };
    if (name !== undefined) return { name, folder };
  }
  return undefined;
}

/** What a thrown value says. It may be anything. */
const said = (thrown: unknown): string =>
  thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown as string);

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
