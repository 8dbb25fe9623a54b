import type { ModuleState, Project, StateChange } from '@tandem/sdk';
import { digestOf } from '../configuration/canonical.ts';
import { type Chain, chainVersions, type Content, type Versions } from '../configuration/content.ts';
import type { Decision } from '../configuration/merge.ts';
import type { Tree } from '../configuration/tree.ts';
import type { Installed } from '../installed.ts';
import { unfit } from './fit.ts';
import { isLeft } from './place-in-plugin.ts';
import { isBehind, saidByPlugin } from './newer-plugin.ts';
import type { PluginUpgrade } from './plugin-upgrade.ts';
import { basesOf, type StoredProject } from './stored-project.ts';
import { upgradedChain } from './upgraded-chain.ts';

/** What is to be decided, by chain and then by conflict. */
export type Decisions = (chain: string) => ReadonlyMap<string, Decision>;

/** Everything that taking over a plugin writes. */
export interface UpgradePlan {
  readonly upgrade: Omit<PluginUpgrade, 'texts'>;
  readonly chains: readonly Chain[];
  readonly content: Content;
  readonly base: Content;
  readonly versions: Versions;
  /** The modules that the project gets, and where the plugin has them stand. */
  readonly added: readonly {
    readonly slug: string;
    readonly kind: string;
    readonly state: ModuleState | StateChange;
  }[];
}

/**
 * Plans how a project takes over the installed version of its plugin. While there is nothing to take over nothing is merged: most pages
 * that ask are told no more than that.
 *
 * @throws TRPCError `PRECONDITION_FAILED` when the plugin does not fit the modules of this server.
 */
export async function upgradePlan(
  host: Installed,
  plugin: Project,
  project: StoredProject,
  decisions: Decisions,
): Promise<UpgradePlan> {
  const { row, instances, published } = project;
  const { usable, taken, theirs } = await saidByPlugin(host, plugin, instances);
  const before = basesOf(row, project.base);
  const base = { ...before, ...theirs };
  const isAvailable = isBehind(plugin, row.versions, before, theirs);
  const touched = isAvailable ? usable : [];
  const outcomes = touched.map((chain) => upgradedChain(host, chain, project, theirs, decisions(chain.name)));
  const merged = outcomes.map(({ summary, merged: tree }): [string, Tree] => [summary.chain, tree]);
  const content = { ...published, ...Object.fromEntries(merged) };
  const chains = [...usable, ...project.chains.filter(({ name }) => !Object.hasOwn(theirs, name))];
  const fresh = usable.filter(({ name }) => !Object.hasOwn(published, name));
  return {
    upgrade: {
      plugin: plugin.id,
      from: row.versions.plugin,
      to: plugin.version,
      isAvailable,
      digest: digestOf([row.current_revision, plugin.version, theirs]),
      chains: outcomes
        .map(({ summary }) => summary)
        .filter(({ isNew, changes, conflicts, inDraft }) => isNew || [changes, conflicts, inDraft].some(isFilled)),
      left: instances.filter((instance) => isLeft(plugin, row.base, instance)).map(({ slug }) => slug),
      taken,
      problems: await unfit(touched, content),
    },
    chains,
    content,
    base,
    versions: { plugin: plugin.version, chains: { ...row.versions.chains, ...chainVersions(chains) } },
    added: fresh.map(({ name, contract }) => ({
      slug: name,
      kind: contract.id as string,
      state: plugin.modules[name]?.options.state ?? 'open',
    })),
  };
}

const isFilled = (list: readonly unknown[]): boolean => list.length > 0;
