import type { Project } from '@tandem/sdk';
import { chainTree } from '../configuration/chain-tree.ts';
import type { Chain, Content, Part, Versions } from '../configuration/content.ts';
import type { KnownRevision } from '../configuration/known-revision.ts';
import { repairable } from '../configuration/migrate.ts';
import { same } from '../configuration/tree.ts';
import type { Installed } from '../installed.ts';
import { pluginContent } from './plugin-content.ts';

/** What a plugin says of a project. */
export interface SaidByPlugin {
  readonly usable: readonly Chain[];
  /** Modules whose name another kind of module has in this project: they are left out. */
  readonly taken: readonly string[];
  readonly theirs: Content;
}

/** @throws TRPCError `PRECONDITION_FAILED` when the plugin does not fit the modules of this server. */
export async function saidByPlugin(host: Installed, plugin: Project, parts: readonly Part[]): Promise<SaidByPlugin> {
  const kinds = new Map(parts.map(({ slug, kind }) => [slug, kind]));
  const all = host.chains(plugin.id);
  const isTaken = ({ name, contract }: Chain): boolean => kinds.has(name) && kinds.get(name) !== contract.id;
  const usable = all.filter((chain) => !isTaken(chain));
  const complete = await repairable(pluginContent(host, plugin, all));
  return {
    usable,
    taken: all.filter(isTaken).map(({ name }) => name),
    theirs: Object.fromEntries(usable.map(({ name }) => [name, chainTree(complete, name)])),
  };
}

/** Whether a project that is based on `before` has something to take over. */
export const isBehind = (plugin: Project, versions: Versions, before: Content, theirs: Content): boolean =>
  versions.plugin !== plugin.version || !same(before, { ...before, ...theirs });

/** The version of its plugin that a project has not taken over yet; null also while the plugin is refused or no part of this server. */
export async function newerPlugin(
  host: Installed,
  project: {
    readonly plugin: string | null;
    readonly versions: Versions;
    readonly instances: readonly Part[];
    readonly known: KnownRevision;
  },
): Promise<string | null> {
  const { plugin: id, versions, instances, known } = project;
  const plugin = id === null || host.refused.projects.has(id) ? undefined : host.projects.get(id);
  if (!plugin) return null;
  const { theirs } = await saidByPlugin(host, plugin, instances);
  return isBehind(plugin, versions, known.base.content, theirs) ? plugin.version : null;
}
