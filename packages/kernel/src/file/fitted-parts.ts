import type { AnyContract, Locale, Problem } from '@tandem/sdk';
import semver from 'semver';
import { type Chain, projectChain } from '../configuration/content.ts';
import { completed } from '../configuration/upgrade.ts';
import { ConfigurationProblem, migrated } from '../configuration/migrate.ts';
import { join } from '../configuration/pointer.ts';
import { examine } from '../configuration/problems.ts';
import { textKeys } from '../configuration/texts.ts';
import type { Tree } from '../configuration/tree.ts';
import type { Installed } from '../installed.ts';
import { block } from './block.ts';
import type { FilePart, ProjectFile } from './project-file.ts';

/** One part of a file, in the versions of this server. */
export interface FittedPart {
  readonly chain: Chain;
  readonly content: Tree;
  readonly base: Tree | undefined;
}

export interface Fitted {
  readonly parts: readonly FittedPart[];
  readonly problems: readonly Problem[];
}

/** Brings what a file holds to the versions of this server, and finds everything that does not fit there. */
export async function fittedParts(host: Installed, file: ProjectFile, locales: readonly Locale[]): Promise<Fitted> {
  const chains = host.chains(file.plugin?.id ?? null, file.modules);
  const parts: [string, string, FilePart][] = [
    [projectChain, '/project', file.project],
    ...file.modules.map((module): [string, string, FilePart] => [module.slug, join('/modules', module.slug), module]),
  ];
  const found = await Promise.all(
    parts.map(async ([name, path, part]): Promise<Outcome> => {
      const chain = chains.find((one) => one.name === name);
      const unknown = kindProblem(host, path, part);
      // Without its plugin a project has no chains here; the plugin's own problem says so.
      return !chain || unknown ? { problems: unknown ? [unknown] : [] } : fitted(host, chain, path, part, locales);
    }),
  );
  return {
    parts: found.flatMap(({ part }) => (part ? [part] : [])),
    problems: [...pluginProblems(host, file), ...found.flatMap(({ problems }) => problems)],
  };
}

/** A plugin that this server does not have, or has in an older version. */
function pluginProblems(host: Installed, { plugin }: ProjectFile): Problem[] {
  if (!plugin) return [];
  const known = host.projects.get(plugin.id);
  if (!known || host.refused.projects.has(plugin.id)) {
    return [block('/plugin', 'problem.file.plugin', { plugin: plugin.id })];
  }
  const isNewer = semver.valid(plugin.version) === null || semver.gt(plugin.version, known.version);
  const values = { plugin: plugin.id, version: plugin.version, known: known.version };
  return isNewer ? [block('/plugin/version', 'problem.file.plugin-newer', values)] : [];
}

function kindProblem(host: Installed, path: string, part: FilePart): Problem | undefined {
  const contract: AnyContract | undefined = host.modules.get(part.kind)?.contract;
  const isRightPlace = path === '/project' ? part.kind === host.owner.id : contract?.instances === 'project';
  if (!contract || !isRightPlace || host.refused.modules.has(part.kind)) {
    return block(`${path}/kind`, 'problem.file.module', { kind: part.kind });
  }
  const known = contract.config.version;
  const values = { kind: part.kind, version: part.configuration, known };
  if (part.configuration > known) return block(`${path}/configuration`, 'problem.file.module-newer', values);
  return undefined;
}

interface Outcome {
  readonly part?: FittedPart;
  readonly problems: readonly Problem[];
}

async function fitted(
  host: Installed,
  chain: Chain,
  path: string,
  part: FilePart,
  locales: readonly Locale[],
): Promise<Outcome> {
  const { contract, schema } = chain;
  const now = async (tree: Tree): Promise<Tree> =>
    (await completed(contract, await migrated(contract, { version: part.configuration, tree }))) as Tree;
  try {
    const examined = await examine(contract, schema, await now(part.content), locales);
    const base = part.base && (await now(part.base));
    const based = base ? await examine(contract, schema, base, []) : { problems: [] };
    const lost = [...textKeys(examined.complete)].filter((key) => Object.keys(host.resolve({ key })).length === 0);
    const problems = [
      ...examined.problems.map((problem) => ({ ...problem, path: `${path}/content${problem.path}` })),
      ...based.problems.map((problem) => ({ ...problem, path: `${path}/base${problem.path}` })),
      ...lost.map((text) => block(`${path}/content`, 'problem.file.text', { text })),
    ];
    return { problems, part: { chain, content: examined.complete, base } };
  } catch (error) {
    if (!(error instanceof ConfigurationProblem)) throw error;
    const values = { kind: part.kind, version: part.configuration, known: contract.config.version };
    return { problems: [block(`${path}/content`, 'problem.file.step', values)] };
  }
}
