import type { AnyContract, Problem } from '@tandem/sdk';
import type { Composition } from '@tandem/sdk/server';
import { type Change, compare } from '../configuration/compare.ts';
import { projectChain } from '../configuration/content.ts';
import { formOf } from '../configuration/form.ts';
import { ConfigurationProblem, migrated } from '../configuration/migrate.ts';
import { completed } from '../configuration/upgrade.ts';
import type { FilePart, ProjectFile } from './project-file.ts';
import { readFile } from './read-file.ts';

/** One difference between two project files, and the part of the project that it is in. */
export interface FileChange extends Change {
  readonly part: string;
}

/** The differences, or what keeps a file from being read: 0 for the first, 1 for the second. */
export type FileComparison =
  { readonly changes: readonly FileChange[] } | { readonly file: 0 | 1; readonly problems: readonly Problem[] };

/** Compares two project files in the shapes of this composition; a part whose module is not composed is compared as a whole. */
export async function compareFiles(composition: Composition, one: string, other: string): Promise<FileComparison> {
  const [before, after] = [await readFile(one), await readFile(other)];
  if ('problems' in before) return { file: 0, problems: before.problems };
  if ('problems' in after) return { file: 1, problems: after.problems };
  const contracts = new Map(
    composition.modules.map(({ contract }) => [contract.id as string, contract as AnyContract]),
  );
  const [old, now] = [partsOf(before.file), partsOf(after.file)];
  const changes = [...new Set([...old.keys(), ...now.keys()])].map(async (name) => {
    const [was, is] = [old.get(name), now.get(name)];
    const contract = contracts.get((is ?? was)?.kind ?? '');
    const form = contract && formOf(contract);
    const [from, to] = [await treeOf(contract, was), await treeOf(contract, is)];
    return compare(from, to, form && 'schema' in form ? form.schema : {}).map((change) => ({ ...change, part: name }));
  });
  return { changes: (await Promise.all(changes)).flat() };
}

const partsOf = ({ project, modules }: ProjectFile): ReadonlyMap<string, FilePart> =>
  new Map([[projectChain, project] as const, ...modules.map((module) => [module.slug, module] as const)]);

/** The part in today's version; as it stands where it cannot be brought there. */
async function treeOf(contract: AnyContract | undefined, part: FilePart | undefined): Promise<unknown> {
  if (!part || contract?.id !== part.kind) return part?.content;
  try {
    return await completed(contract, await migrated(contract, { version: part.configuration, tree: part.content }));
  } catch (error) {
    if (error instanceof ConfigurationProblem) return part.content;
    throw error;
  }
}
