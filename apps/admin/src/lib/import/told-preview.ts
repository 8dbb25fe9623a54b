import type { FormSchema } from '@tandem/forms';
import type { Api } from '#lib/api/api.ts';
import { fieldName } from '#lib/configuration/problem-words.ts';
import { partWords, tellParts, type Telling, type ToldPart } from '#lib/configuration/told-parts.ts';
import { moduleName } from '#lib/settings/module-name.ts';

/** Everything that an import would do, as the API gives it. */
export type ImportPreview = Awaited<ReturnType<Api['core']['project']['previewImport']['query']>>;
/** The parts a project can be composed of. */
export type Kinds = Awaited<ReturnType<Api['core']['project']['kinds']['query']>>;

/** A module that a file brings, in words. */
export interface ToldModule {
  readonly slug: string;
  readonly kind: string;
  readonly state: string;
}

/** A preview in words. */
export interface ToldPreview {
  readonly modules: readonly ToldModule[];
  readonly parts: readonly ToldPart[];
  /** What stops the import, and what it leaves out. */
  readonly blocks: readonly string[];
  readonly warnings: readonly string[];
}

/** The parts of a project file as far as names need them. */
interface FileTree {
  readonly project?: { readonly kind?: string; readonly content?: unknown };
  readonly modules?: readonly { readonly slug?: string; readonly kind?: string; readonly content?: unknown }[];
}

export async function tellPreview(
  preview: ImportPreview,
  kinds: Kinds,
  text: string,
  telling: Telling,
): Promise<ToldPreview> {
  const file = treeOf(text);
  const lines = await Promise.all(
    preview.problems.map(async (problem) => ({
      severity: problem.severity,
      line: await problemLine(problem, file, kinds, telling),
    })),
  );
  const of = (severity: 'block' | 'warn') => lines.filter((one) => one.severity === severity).map(({ line }) => line);
  return {
    modules: await Promise.all(
      preview.modules.map(async ({ slug, kind, state }) => ({
        slug,
        kind: await moduleName(kind, telling.locale),
        state,
      })),
    ),
    parts: await tellParts(preview.chains, { ...telling, texts: preview.texts }),
    blocks: of('block'),
    warnings: of('warn'),
  };
}

function treeOf(text: string): FileTree {
  try {
    return (JSON.parse(text) ?? {}) as FileTree;
  } catch {
    return {};
  }
}

/** "workshops, Places per group: Enter 20 or less." */
async function problemLine(
  { path, key, values }: ImportPreview['problems'][number],
  file: FileTree,
  kinds: Kinds,
  telling: Telling,
): Promise<string> {
  const found = /^\/(?:project|modules\/([^/]+))(?:\/(?:content|base)(\/.*)?)?/.exec(path);
  const slug = found?.[1];
  const part = slug === undefined ? file.project : file.modules?.find((module) => module.slug === slug);
  const form = slug === undefined ? kinds.project : kinds.modules.find(({ kind }) => kind === part?.kind);
  const words = await partWords(form?.kind ?? null, telling);
  const field = form && fieldName(found?.[2] ?? '', form.schema as FormSchema, part?.content, words);
  // What is wrong with the file as a whole says so itself.
  const name = found ? [slug ?? telling.titleOf('project'), field].filter(Boolean).join(', ') : '';
  return name ? `${name}${words.colon}${words.problem(key, values)}` : words.problem(key, values);
}
