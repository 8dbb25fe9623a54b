import { type AnyContract, validate } from '@tandem/sdk';
import { chainTree } from './chain-tree.ts';
import type { Chain, Content, Versions } from './content.ts';
import { ConfigurationProblem, migrated, type StoredTree } from './migrate.ts';
import type { Tree } from './tree.ts';

/** What is stored of a project's configuration, and the versions it was stored under. */
export interface StoredContent {
  readonly content: Content;
  readonly versions: Versions['chains'];
}

/** The chains of the plugin that this project has: a newer plugin may name modules that were not there when it was installed. */
export const installedChains = (chains: readonly Chain[], content: Content): readonly Chain[] =>
  chains.filter(({ name }) => Object.hasOwn(content, name));

/** A chain that could not be brought to the version of this server, and why. */
export interface Failure {
  readonly chain: string;
  readonly problem: ConfigurationProblem;
}

/** What could be brought to the versions of this server; of a chain that could not, what is stored. */
export interface Attempt {
  readonly content: Content;
  readonly failures: readonly Failure[];
}

/**
 * Brings a draft's content to the versions of this server. Where a step was taken the defaults of the new version are filled in; a
 * chain that is up to date stays as its editor left it, and what no chain knows any more stays as it is.
 */
export const attemptedDraft = (chains: readonly Chain[], stored: StoredContent): Promise<Attempt> =>
  eachChain(chains, stored, async ({ contract }, { version, tree }) =>
    version === contract.config.version ? tree : completed(contract, await migrated(contract, { version, tree })),
  );

/**
 * Brings what was published to the versions of this server, complete: a setting that the module has since given a default is
 * there. What the schema no longer takes stays as it is, so that somebody can correct it.
 */
export const attempted = (chains: readonly Chain[], stored: StoredContent): Promise<Attempt> =>
  eachChain(chains, stored, async ({ contract }, found) => completed(contract, await migrated(contract, found)));

/** As `attemptedDraft`. @throws ConfigurationProblem when a chain is newer than the code, or cannot take a step. */
export const upgradedDraft = async (chains: readonly Chain[], stored: StoredContent): Promise<Content> =>
  expectAll(await attemptedDraft(chains, stored));

/** As `attempted`. @throws ConfigurationProblem when a chain is newer than the code, or cannot take a step. */
export const upgraded = async (chains: readonly Chain[], stored: StoredContent): Promise<Content> =>
  expectAll(await attempted(chains, stored));

function expectAll({ content, failures: [first] }: Attempt): Content {
  if (first) throw first.problem;
  return content;
}

async function eachChain(
  chains: readonly Chain[],
  { content, versions }: StoredContent,
  bring: (chain: Chain, stored: StoredTree) => Promise<unknown>,
): Promise<Attempt> {
  const attempts = installedChains(chains, content).map(async (chain): Promise<[string, Tree] | Failure> => {
    const { name } = chain;
    const version = Object.hasOwn(versions, name) ? versions[name] : undefined;
    if (version === undefined)
      throw new Error(`The stored configuration does not say the version of its part "${name}".`);
    try {
      return [name, (await bring(chain, { version, tree: chainTree(content, name) })) as Tree];
    } catch (problem) {
      if (problem instanceof ConfigurationProblem) return { chain: name, problem };
      throw problem;
    }
  });
  const ends = await Promise.all(attempts);
  const brought = ends.flatMap((end) => ('problem' in end ? [] : [end]));
  return {
    content: { ...content, ...Object.fromEntries(brought) },
    failures: ends.flatMap((end) => ('problem' in end ? [end] : [])),
  };
}

/** The tree with the module's defaults filled in; as it is while the schema refuses it. */
export async function completed({ config }: AnyContract, tree: unknown): Promise<unknown> {
  const result = await validate(config.schema, tree);
  return result.ok ? result.value : tree;
}
