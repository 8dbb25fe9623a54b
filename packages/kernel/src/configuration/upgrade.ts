import { chainTree } from './chain-tree.ts';
import type { Chain, Content, Versions } from './content.ts';
import { migrated } from './migrate.ts';
import type { Tree } from './tree.ts';

/** What is stored of a project's configuration, and the versions it was stored under. */
export interface StoredContent {
  readonly content: Content;
  readonly versions: Versions['chains'];
}

/** The chains of the plugin that this project has: a newer plugin may name modules that were not there when it was installed. */
export const installedChains = (chains: readonly Chain[], content: Content): readonly Chain[] =>
  chains.filter(({ name }) => Object.hasOwn(content, name));

/**
 * Brings each chain of a stored content to the version of this server. What no chain knows any more stays as it is.
 *
 * @throws ConfigurationProblem when a chain is newer than the code, or cannot take a step.
 */
export async function upgraded(chains: readonly Chain[], { content, versions }: StoredContent): Promise<Content> {
  const trees = installedChains(chains, content).map(async ({ name, contract }): Promise<[string, Tree]> => {
    const tree = chainTree(content, name);
    const version = Object.hasOwn(versions, name) ? versions[name] : undefined;
    if (version === undefined)
      throw new Error(`The stored configuration does not say the version of its part "${name}".`);
    return [name, (await migrated(contract, { version, tree })) as Tree];
  });
  return { ...content, ...Object.fromEntries(await Promise.all(trees)) };
}
