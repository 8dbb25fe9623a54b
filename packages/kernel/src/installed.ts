import type { AnyContract, MessageCatalogue, Project, Text } from '@tandem/sdk';
import type { Composition, ServerModule } from '@tandem/sdk/server';
import { type Access, accessOf } from './access/access.ts';
import type { CheckedComposition } from './check/composition.ts';
import type { Report } from './configuration/advice.ts';
import { projectOwner } from './check/configuration.ts';
import { isServable } from './check/names.ts';
import type { CheckProblem } from './check/problem.ts';
import { readable } from './check/readable.ts';
import { foreignTag, projectTag } from './check/sdk-version.ts';
import type { Refusals } from './check/refusals.ts';
import { type Chain, chainsOf, type Content, type Part, partsOf } from './configuration/content.ts';
import { type KnownRevisions, knownRevisions } from './configuration/known-revision.ts';
import { type ResolvedText, textResolver } from './configuration/texts.ts';
import type { Tree } from './configuration/tree.ts';
import type { FirstSeen } from './core/repair.ts';
import { core } from './core/contract.ts';
import { coreMessages } from './core/messages.ts';

/** What a host has installed, found once at boot. */
export interface Installed {
  readonly modules: ReadonlyMap<string, ServerModule>;
  /** The contract of the module that owns every project's own configuration. */
  readonly owner: AnyContract;
  readonly projects: ReadonlyMap<string, Project>;
  readonly refused: Refusals;
  /** Everything wrong with the composition. */
  readonly problems: readonly CheckProblem[];
  readonly access: Access;
  /**
   * The chains of a project with these modules, or of the plugin with the modules it names itself. None for a plugin that is not
   * part of this server: what it locked would be open.
   */
  chains(plugin: string | null, parts?: readonly Part[]): readonly Chain[];
  resolve(text: Text): ResolvedText;
  /** Has an unexpected error logged that no call ends in. */
  readonly report: Report;
  /** Since when parts of projects need repair, as far as this process has seen. */
  readonly firstSeen: FirstSeen;
  /** What published revisions are at the versions of this server. */
  readonly revisions: KnownRevisions;
  /** What each plugin configures, complete. */
  readonly pluginContents: WeakMap<Project, Promise<Content>>;
  /** The same trees for reading: `resolved` of each, as long as it is known. */
  readonly readings: WeakMap<Tree, Tree>;
}

/**
 * What a host has installed of a composition that was checked. A module that can have no branch of the API is left out altogether, and so
 * is a project plugin that this server cannot read.
 */
export function installed(
  composition: Composition,
  { refused, problems }: CheckedComposition,
  report: Report,
): Installed {
  const servable = composition.modules.filter(({ contract }) => isServable(contract));
  const modules = new Map(servable.map((module) => [module.contract.id as string, readable(module)]));
  const plugins = composition.projects.filter((project) => !foreignTag(project, projectTag));
  const projects = new Map(plugins.map((project) => [project.id, project]));
  const owner = modules.get(projectOwner)?.contract;
  if (!owner) throw new Error(`The module "${projectOwner}" is missing; the check of the composition lets none pass.`);
  const contracts = {
    owner,
    modules: new Map([...modules].map(([id, { contract }]) => [id, contract as AnyContract])),
  };
  const catalogues = new Map<string, MessageCatalogue>([[core.id, coreMessages]]);
  for (const [id, { messages }] of modules) catalogues.set(id, messages);
  for (const [id, { messages }] of projects) catalogues.set(id, messages);
  return {
    modules,
    owner,
    projects,
    refused,
    problems,
    access: accessOf([core, ...[...modules.values()].map(({ contract }) => contract)], plugins),
    chains: (plugin, parts) => {
      const project = plugin === null ? undefined : projects.get(plugin);
      if (plugin !== null && !project) return [];
      return chainsOf(contracts, project, parts ?? (project ? partsOf(project) : []));
    },
    resolve: textResolver(catalogues),
    report,
    firstSeen: new Map(),
    revisions: knownRevisions(),
    pluginContents: new WeakMap(),
    readings: new WeakMap(),
  };
}
